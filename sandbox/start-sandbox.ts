import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { createAccessLog } from './access-log.ts'
import { clinicians, patientAccount, type Account } from './authorization-server/accounts.ts'
import { createInteraction } from './authorization-server/interaction.ts'
import { createLaunchHandles } from './authorization-server/launch-handles.ts'
import type { LaunchContexts } from './authorization-server/launch-contexts.ts'
import { createProvider, type Client } from './authorization-server/create-provider.ts'
import { smartConfiguration } from './authorization-server/smart-configuration.ts'
import { resourceGrants } from './authorization-server/smart-scopes.ts'
import { desktopPage, portalPage, type PaneSize } from './ehr/ehr-pages.ts'
import { patientSummaries } from './ehr/patient-summary.ts'
import { createFhirServer } from './fhir-server/fhir-server.ts'
import { corsHeaders } from './cors.ts'
import { listenFrom } from './listen-from.ts'
import { loadedStore } from './load-resources.ts'
import type { PatientOptions } from './patients/generate-patients.ts'

/** The generated charts are told by `PatientOptions`; a folder of bundles takes their place. */
export interface SandboxOptions extends PatientOptions {
  /** First port to try; 0 for any. */
  readonly port: number
  /** Origin of the app that launches from here. */
  readonly app: string
  readonly folder?: string | undefined
  readonly accessTokenSeconds: number
  readonly complain?: (words: string) => void
}

export interface RunningSandbox {
  readonly port: number
  readonly origin: string
  readonly fhirServerUrl: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly firstPatient: string
  readonly close: () => Promise<void>
}

/** Starts the local EHR on 127.0.0.1; it calls itself `localhost`, so that the app at 127.0.0.1 is another site. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const complain = options.complain ?? console.error
  const store = await loadedStore(options, complain)
  const server = createServer()
  const port = await listenFrom(server, options.port)
  const origin = `http://localhost:${String(port)}`
  const fhirServerUrl = `${origin}/fhir/r4`
  const launchHandles = createLaunchHandles()
  const launchContexts: LaunchContexts = new Map()
  const accessLog = createAccessLog()
  const patients = patientSummaries(store)
  const client: Client = {
    client_id: 'sidechart',
    client_name: 'Sidechart',
    redirect_uris: [`${options.app}/chart`],
    launchUrl: `${options.app}/launch.html`,
  }
  const accountById = (id: string): Account | undefined => {
    const patient = patients.find((each) => `patient:${each.id}` === id)
    return patient ? patientAccount(patient) : clinicians.find((each) => each.id === id)
  }
  const provider = await createProvider({
    issuer: origin,
    fhirServerUrl,
    clients: [client],
    launchHandles,
    launchContexts,
    accountById,
    complain,
    onToken: (event) => {
      accessLog.add({ kind: 'token', ...event })
    },
  })
  const authorize = provider.callback()
  const { accessTokenSeconds } = options
  const interact = createInteraction({
    provider,
    launchHandles,
    launchContexts,
    patients: () => patients,
    accessTokenSeconds,
    fhirServerUrl,
  })
  const answerFhir = createFhirServer({
    store,
    origin,
    fhirServerUrl,
    accessOf: async (value) => {
      const token = await provider.AccessToken.find(value)
      if (!token?.isValid || token.aud !== fhirServerUrl) return undefined
      const context = launchContexts.get(token.grantId ?? '')
      return {
        clientId: token.clientId ?? '',
        user: token.accountId,
        patient: context?.patient,
        grants: resourceGrants(token.scope?.split(' ') ?? []),
      }
    },
    log: (line) => {
      accessLog.add({ kind: 'fhir', ...line })
    },
  })

  /** Makes a launch value as a click in the EHR would, and sends the browser to the app with it. */
  function directLaunch(parameters: URLSearchParams, response: ServerResponse) {
    const patient = parameters.get('patient') ?? ''
    if (!patients.some(({ id }) => id === patient))
      return send(response, 404, 'text/plain', 'no such patient\n')
    const launch = launchHandles.issue({
      clientId: client.client_id,
      user: parameters.get('user') ?? clinicians[0]?.id ?? '',
      patient,
      encounter: parameters.get('encounter') ?? undefined,
      grantable: parameters.get('scopes')?.split(' '),
      accessTokenSeconds: parameters.has('ttl') ? Number(parameters.get('ttl')) : undefined,
      needPatientBanner: parameters.get('need_patient_banner') !== 'false',
      intent: parameters.get('intent') ?? undefined,
    })
    const location = `${client.launchUrl}?${new URLSearchParams({ iss: fhirServerUrl, launch }).toString()}`
    response.writeHead(302, { location, 'cache-control': 'no-store' }).end()
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin)
    const fhirPath = url.pathname === '/fhir/r4' || url.pathname.startsWith('/fhir/r4/')
    if (fhirPath || url.pathname === '/auth/token') {
      const headers = corsHeaders(
        request,
        client.redirect_uris,
        url.pathname.includes('/.well-known/'),
      )
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    }
    if (url.pathname === '/fhir/r4/.well-known/smart-configuration') {
      return send(response, 200, 'application/json', JSON.stringify(smartConfiguration(origin)))
    }
    if (fhirPath)
      return answerFhir(request, response, `${url.pathname.slice('/fhir/r4'.length)}${url.search}`)
    if (url.pathname.startsWith('/auth/interaction/')) {
      const form =
        request.method === 'POST' ? new URLSearchParams(await bodyText(request)) : undefined
      const pageText = await interact(request, response, form)
      if (pageText !== undefined) send(response, 200, 'text/html', pageText)
      return
    }
    switch (url.pathname) {
      case '/': {
        const selected = patients.find(({ id }) => id === url.searchParams.get('patient'))
        const pane = (url.searchParams.get('pane') ?? 'closed') as PaneSize
        const view = { patients, selected, pane, user: clinicians[0]?.name ?? '' }
        return send(response, 200, 'text/html', desktopPage(view))
      }
      case '/portal':
        return send(response, 200, 'text/html', portalPage(client.launchUrl))
      case '/ehr.css':
        return send(
          response,
          200,
          'text/css',
          await readFile(new URL('./ehr/ehr.css', import.meta.url), 'utf8'),
        )
      case '/launch/direct':
        return directLaunch(url.searchParams, response)
      case '/log':
        if (request.method === 'DELETE') accessLog.clear()
        return send(response, 200, 'application/jsonl', accessLog.text())
      default:
        return authorizeFreshly(request, response, url)
    }
  }

  /**
   * Every authorization request starts without a session: an earlier sign-in in the same browser must never
   * choose the user or the patient of a later one. `offline_access` needs `prompt=consent`, which SMART apps
   * do not send.
   */
  async function authorizeFreshly(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    if (url.pathname.startsWith('/auth/authorize')) {
      request.headers.cookie = withoutSession(request.headers.cookie)
      if (url.pathname === '/auth/authorize' && request.method === 'GET') {
        url.searchParams.set('prompt', 'consent')
        request.url = `${url.pathname}${url.search}`
      }
    }
    await authorize(request, response)
  }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    route(request, response).catch((error: unknown) => {
      complain(String(error))
      if (!response.headersSent)
        send(response, 500, 'text/plain', 'The sandbox could not answer this request.\n')
    })
  })

  return {
    port,
    origin,
    fhirServerUrl,
    authorizationEndpoint: `${origin}/auth/authorize`,
    tokenEndpoint: `${origin}/auth/token`,
    firstPatient: patients[0]?.id ?? '',
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function withoutSession(cookies: string | undefined): string {
  return (cookies ?? '')
    .split(/;\s*/)
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ')
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(body)
}

async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
