import { createServer } from 'node:http'
import type { PatientOptions } from '#patients/generate-patients.ts'
import { accountsOf } from './accounts/accounts.ts'
import { clinicianResources } from './accounts/clinician-resources.ts'
import { createAuthorizationServer } from './authorization-server/authorization-server.ts'
import type { ClientRegistration } from './authorization-server/clients/client-registration.ts'
import { createClients, type Clients } from './authorization-server/clients/clients.ts'
import type { LaunchHandles } from './authorization-server/launches/launch-handles.ts'
import type { ServedTypes } from './authorization-server/scopes/grantable-scopes.ts'
import { ehrRoutes } from './ehr/ehr-routes.ts'
import { createSignInSessions } from './ehr/sign-in/sign-in-sessions.ts'
import { faultyRoutes } from './faults/faulty-routes.ts'
import { fhirRoutes } from './fhir-server/fhir-routes.ts'
import { createFhirServer } from './fhir-server/fhir-server.ts'
import { parametersOf, searchParameters } from './fhir-server/parameters/parameter-table.ts'
import { listenFrom } from './http/listen-from.ts'
import { requestListener } from './http/request-listener.ts'
import { loadResources } from './load-resources.ts'
import { loadUpstreamPatients } from './load-upstream-patients.ts'
import { createAccessLog } from './log/access-log.ts'
import { createRecords } from './records/records.ts'
import { createResourceStore } from './store/resource-store.ts'

/** `PatientOptions` describe the generated charts. A folder of bundles replaces them. */
export interface SandboxOptions extends PatientOptions {
  /** First port to try; 0 for any. */
  readonly port: number
  /** Origin of the app that launches from here. */
  readonly app: string
  readonly folder?: string | undefined
  /** FHIR base of a server to put behind the authorization server, in place of charts of its own. */
  readonly fhir?: string | undefined
  readonly accessTokenSeconds: number
  /** The kind of EHR; `plain` without it. */
  readonly personality?: string | undefined
  /** Faults that every launch meets, by their names. */
  readonly faults?: string | undefined
  /** Registered in addition to Sidechart. */
  readonly clients?: readonly ClientRegistration[]
  /** Receives what goes wrong; the console without it. */
  readonly complain?: (message: string) => void
}

export interface RunningSandbox {
  readonly port: number
  readonly origin: string
  readonly fhirServerUrl: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly firstPatient: string
  readonly clients: Clients
  readonly launchHandles: LaunchHandles
  readonly endEhrSession: (id: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Scopes are granted for what the FHIR server serves, and for nothing else. */
const served: ServedTypes = {
  types: Object.keys(searchParameters),
  declares: (resourceType, name) => Object.hasOwn(parametersOf(resourceType) ?? {}, name),
}

/**
 * Starts the local EHR on 127.0.0.1, and puts its rooms together: they do not know each other. In its URLs it is
 * `localhost`, so that the app on 127.0.0.1 is another site.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const complain = options.complain ?? console.error
  // Charts that have a Practitioner of the same id keep their own: the first one counts.
  const store = createResourceStore([
    ...(options.fhir === undefined
      ? await loadResources(options, complain)
      : await loadUpstreamPatients(options.fhir)),
    ...clinicianResources(),
  ])
  const server = createServer()
  const port = await listenFrom(server, options.port)
  const origin = `http://localhost:${String(port)}`
  const fhirServerUrl = `${origin}/fhir/r4`
  const accessLog = createAccessLog()
  const records = createRecords(store)
  const accounts = accountsOf(records)
  const clients = createClients([
    {
      client_id: 'sidechart',
      client_name: 'Sidechart',
      type: 'public',
      redirect_uris: [`${options.app}/e/local-ehr/callback`],
      launch_url: `${options.app}/launch.html`,
    },
    ...(options.clients ?? []),
  ])
  const portalSignIns = createSignInSessions(accounts, 'portal_sign_in')
  const authorizationServer = await createAuthorizationServer({
    origin,
    fhirServerUrl,
    clients,
    accounts,
    records,
    served,
    accessTokenSeconds: options.accessTokenSeconds,
    personality: options.personality ?? 'plain',
    signedInAtPortal: (request) => portalSignIns.current(request)?.account,
    complain,
    log: (event) => {
      accessLog.add(event)
    },
  })
  const { launchHandles, endEhrSession } = authorizationServer
  const fhirServer = createFhirServer({
    store,
    upstream: options.fhir,
    origin,
    fhirServerUrl,
    accessOf: authorizationServer.lookUpToken,
    personalityAt: authorizationServer.personalityAt,
    log: (line) => {
      accessLog.add({ kind: 'fhir', ...line })
    },
  })
  const routes = [
    authorizationServer.route,
    fhirRoutes(fhirServer, clients.redirectUris),
    ehrRoutes({
      origin,
      fhirServerUrl,
      day: options.day,
      records,
      accounts,
      clients,
      launchHandles,
      accessLog,
      portalSignIns,
      onSignOut: endEhrSession,
    }),
  ]
  const faulty = faultyRoutes(routes, {
    fhirServerUrl,
    always: options.faults ?? '',
    redirectUris: clients.redirectUris,
    findLaunch: authorizationServer.findLaunch,
    signClaims: authorizationServer.signClaims,
    log: (event) => {
      accessLog.add(event)
    },
  })
  server.on('request', requestListener([faulty], origin, complain))

  return {
    port,
    origin,
    fhirServerUrl,
    authorizationEndpoint: authorizationServer.authorizationEndpoint,
    tokenEndpoint: authorizationServer.tokenEndpoint,
    firstPatient: records.patients[0]?.id ?? '',
    clients,
    launchHandles,
    endEhrSession,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
