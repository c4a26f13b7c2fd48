/** An app that may launch from here. */
export interface Client {
  readonly client_id: string
  readonly client_name: string
  readonly redirect_uris: readonly string[]
  readonly launch_url: string
}

export interface Clients {
  readonly all: () => readonly Client[]
  readonly find: (clientId: string) => Client | undefined
}

export function createClients(first: readonly Client[]): Clients {
  const clients = new Map(first.map((client) => [client.client_id, client]))
  return { all: () => [...clients.values()], find: (clientId) => clients.get(clientId) }
}
