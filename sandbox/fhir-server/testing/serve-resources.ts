import { createServer } from 'node:http'
import { listenFrom } from '#sandbox/http/listen-from.ts'
import type { TokenAccess } from '../access/token-access.ts'
import { createFhirServer } from '../fhir-server.ts'
import type { FhirLogLine } from '#sandbox/log/log-event.ts'
import { createResourceStore } from '#sandbox/store/resource-store.ts'

/** A resource as written in a test: parsed, or as text if its digits matter. */
export type WrittenResource = string | Readonly<Record<string, unknown>>

export interface FhirReply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: FhirJson
}

/** The parts of an answer that tests look at. */
export interface FhirJson {
  readonly resourceType?: string
  readonly total?: number
  readonly link?: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly fullUrl?: string
    readonly resource?: Readonly<Record<string, unknown>> & { readonly id?: string }
    readonly search?: { readonly mode: string }
    readonly response?: { readonly status: string; readonly outcome?: FhirJson }
  }[]
  readonly issue?: readonly { readonly code: string; readonly severity: string }[]
  readonly [element: string]: unknown
}

export const everything: TokenAccess = {
  clientId: 'tester',
  user: 'tester',
  patient: undefined,
  userPatients: 'all',
  launch: undefined,
  grants: [{ level: 'user', resourceType: '*', letters: 'cruds', filter: undefined }],
}

/**
 * Starts a FHIR server with `resources`, over real HTTP. `[base]` in a resource is replaced by the server's URL.
 * @param accesses what each token gives access to; the token `everything` gives access to all
 */
export async function serveResources(
  resources: readonly WrittenResource[],
  accesses: Readonly<Record<string, TokenAccess>> = {},
  now: () => number = Date.now,
) {
  const tokens: Readonly<Record<string, TokenAccess>> = { everything, ...accesses }
  const log: FhirLogLine[] = []
  const server = createServer()
  const port = await listenFrom(server, 0)
  const origin = `http://127.0.0.1:${String(port)}`
  const fhirServerUrl = `${origin}/fhir/r4`
  const stored = resources.map((written) => {
    const source = typeof written === 'string' ? written : JSON.stringify(written)
    const text = source.replaceAll('[base]', fhirServerUrl)
    const json = JSON.parse(text) as { readonly resourceType: string; readonly id: string }
    return { resourceType: json.resourceType, id: json.id, text, json: { ...json } }
  })
  const answer = createFhirServer({
    store: createResourceStore(stored),
    origin,
    fhirServerUrl,
    now,
    accessOf: (token) => Promise.resolve(tokens[token]),
    log: (line) => log.push(line),
  })
  server.on('request', (request, response) => {
    void answer(request, response, (request.url ?? '').slice('/fhir/r4'.length))
  })

  /**
   * @param path relative to the FHIR base, or absolute
   * @param token '' for none
   */
  async function ask(
    path: string,
    token = 'everything',
    init: RequestInit = {},
  ): Promise<FhirReply> {
    const headers = new Headers(init.headers)
    if (token !== '') headers.set('authorization', `Bearer ${token}`)
    const url = path.startsWith('http') ? path : `${fhirServerUrl}${path === '' ? '' : '/'}${path}`
    const response = await fetch(url, { ...init, headers })
    const text = await response.text()
    const json = (text === '' ? {} : JSON.parse(text)) as FhirJson
    return { status: response.status, headers: response.headers, text, json }
  }

  return {
    fhirServerUrl,
    log,
    ask,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

export type ServedResources = Awaited<ReturnType<typeof serveResources>>

/** The ids of a searchset's entries of one mode, in order. */
export function idsOf({ entry = [] }: FhirJson, mode = 'match'): readonly string[] {
  return entry
    .filter(({ search }) => search?.mode === mode)
    .map(({ resource }) => resource?.id ?? '')
}
