import { createServer } from 'node:http'
import { createAccessLog } from './log/access-log.ts'
import { accountsOf } from './accounts/accounts.ts'
import { clinicianResources } from './accounts/clinician-resources.ts'
import { authorizationRoutes, redirectUris } from './authorization-server/authorization-routes.ts'
import type { ClientRegistration } from './authorization-server/clients/client-registration.ts'
import { createClients, type Clients } from './authorization-server/clients/clients.ts'
import { createProvider } from './authorization-server/provider/create-provider.ts'
import { createEhrSessions } from './authorization-server/launches/ehr-sessions.ts'
import type { ServedTypes } from './authorization-server/scopes/grantable-scopes.ts'
import { createInteraction } from './authorization-server/interaction/interaction.ts'
import type { LaunchContexts } from './authorization-server/launches/launch-contexts.ts'
import {
  createLaunchHandles,
  type LaunchHandles,
} from './authorization-server/launches/launch-handles.ts'
import { createTokenLookup } from './authorization-server/token-lookup.ts'
import { ehrRoutes } from './ehr/ehr-routes.ts'
import { fhirRoutes } from './fhir-server/fhir-routes.ts'
import { createFhirServer } from './fhir-server/fhir-server.ts'
import { parametersOf, searchParameters } from './fhir-server/parameters/search-parameters.ts'
import { listenFrom } from './http/listen-from.ts'
import { requestListener } from './http/request-listener.ts'
import { loadResources } from './load-resources.ts'
import { createResourceStore } from './store/resource-store.ts'
import type { PatientOptions } from '#patients/generate-patients.ts'
import { encounterRecords } from './records/encounter-record.ts'
import { patientRecords } from './records/patient-record.ts'
import { relatedPersonRecords } from './records/related-person-record.ts'

/** The generated charts are told by `PatientOptions`; a folder of bundles takes their place. */
export interface SandboxOptions extends PatientOptions {
  /** First port to try; 0 for any. */
  readonly port: number
  /** Origin of the app that launches from here. */
  readonly app: string
  readonly folder?: string | undefined
  readonly accessTokenSeconds: number
  /** Registered beside Sidechart. */
  readonly clients?: readonly ClientRegistration[]
  readonly complain?: (words: string) => void
}

export interface RunningSandbox {
  readonly port: number
  readonly origin: string
  readonly fhirServerUrl: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly firstPatient: string
  /** The EHR's own side of the authorization server, for its pages and for tests. */
  readonly clients: Clients
  readonly launchHandles: LaunchHandles
  readonly endEhrSession: (id: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Scopes are granted for what can be asked of the FHIR server. */
const served: ServedTypes = {
  types: Object.keys(searchParameters),
  declares: (resourceType, name) => Object.hasOwn(parametersOf(resourceType) ?? {}, name),
}

/** Starts the local EHR on 127.0.0.1; it calls itself `localhost`, so that the app at 127.0.0.1 is another site. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const complain = options.complain ?? console.error
  // Charts that have a Practitioner of the same id keep their own: the first one counts.
  const store = createResourceStore([
    ...(await loadResources(options, complain)),
    ...clinicianResources(),
  ])
  const server = createServer()
  const port = await listenFrom(server, options.port)
  const origin = `http://localhost:${String(port)}`
  const fhirServerUrl = `${origin}/fhir/r4`
  const launchHandles = createLaunchHandles()
  const launchContexts: LaunchContexts = new Map()
  const accessLog = createAccessLog()
  const patients = patientRecords(store)
  const accounts = accountsOf(patients, relatedPersonRecords(store))
  const encountersOf = (patient: string) => encounterRecords(store, patient)
  const clients = createClients([
    {
      client_id: 'sidechart',
      client_name: 'Sidechart',
      type: 'public',
      redirect_uris: [`${options.app}/chart`],
      launch_url: `${options.app}/launch.html`,
    },
    ...(options.clients ?? []),
  ])
  const provider = await createProvider({
    issuer: origin,
    fhirServerUrl,
    clients,
    launchHandles,
    launchContexts,
    accounts,
    served,
    accessTokenSeconds: options.accessTokenSeconds,
    complain,
    log: (event) => {
      accessLog.add(event)
    },
  })
  const ehrSessions = createEhrSessions({ provider, launchContexts, launchHandles })
  const interact = createInteraction({
    provider,
    clients,
    launchHandles,
    launchContexts,
    ehrSessions,
    accounts,
    patients,
    encountersOf,
    served,
    fhirServerUrl,
  })
  const answerFhir = createFhirServer({
    store,
    origin,
    fhirServerUrl,
    accessOf: createTokenLookup({ provider, launchContexts, accounts, fhirServerUrl }),
    log: (line) => {
      accessLog.add({ kind: 'fhir', ...line })
    },
  })
  const routes = [
    authorizationRoutes({ provider, interact, clients, served, origin }),
    fhirRoutes(answerFhir, () => redirectUris(clients)),
    ehrRoutes({
      origin,
      fhirServerUrl,
      day: options.day,
      store,
      accounts,
      patients,
      encountersOf,
      clients,
      launchHandles,
      accessLog,
      onSignOut: (ehrSession) => ehrSessions.end(ehrSession),
    }),
  ]

  server.on('request', requestListener(routes, origin, complain))

  return {
    port,
    origin,
    fhirServerUrl,
    authorizationEndpoint: `${origin}/auth/authorize`,
    tokenEndpoint: `${origin}/auth/token`,
    firstPatient: patients[0]?.id ?? '',
    clients,
    launchHandles,
    endEhrSession: (id) => ehrSessions.end(id),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
