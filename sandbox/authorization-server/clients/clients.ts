import { randomBytes, randomUUID } from 'node:crypto'
import { parseRegistration, type ClientRegistration } from './client-registration.ts'

/** A registered app. */
export type Client = ClientRegistration & { readonly client_id: string }

export interface Clients {
  readonly all: () => readonly Client[]
  readonly find: (clientId: string) => Client | undefined
  /** Of every client. Their origins may read answers across origins. */
  readonly redirectUris: () => readonly string[]
  /**
   * Registers a client, which can be used at once. An id, and a secret if the type needs one, are generated unless
   * given.
   * @throws Error that names each wrong field, or says that the id is taken
   */
  readonly register: (registration: unknown, where?: string) => Client
}

export function createClients(first: readonly ClientRegistration[]): Clients {
  const clients = new Map<string, Client>()

  function register(registration: unknown, where = 'client'): Client {
    const parsed = parseRegistration(registration, where)
    const client = { ...parsed, ...secretOf(parsed), client_id: parsed.client_id ?? randomUUID() }
    if (clients.has(client.client_id))
      throw new Error(`${where}.client_id: ${client.client_id} is registered already`)
    clients.set(client.client_id, client)
    return client
  }

  for (const registration of first) register(registration)
  return {
    all: () => [...clients.values()],
    find: (id) => clients.get(id),
    redirectUris: () => [...clients.values()].flatMap(({ redirect_uris }) => redirect_uris),
    register,
  }
}

function secretOf({ type, client_secret }: ClientRegistration): { client_secret?: string } {
  if (type !== 'confidential-symmetric') return {}
  return { client_secret: client_secret ?? randomBytes(32).toString('base64url') }
}
