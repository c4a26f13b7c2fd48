import type { IncomingMessage } from 'node:http'
import type { Account, Accounts } from '#sandbox/accounts/accounts.ts'
import type { Route } from '#sandbox/http/route.ts'
import type { LogEvent } from '#sandbox/log/log-event.ts'
import type { Personality } from '#sandbox/personalities/personality.ts'
import { personalityNamed } from '#sandbox/personalities/personalities.ts'
import type { Records } from '#sandbox/records/records.ts'
import { authorizationRoutes } from './authorization-routes.ts'
import type { Clients } from './clients/clients.ts'
import { createInteraction } from './interaction/interaction.ts'
import { createEhrSessions } from './launches/ehr-sessions.ts'
import { createFindLaunch } from './launches/find-launch.ts'
import type { LaunchContexts } from './launches/launch-contexts.ts'
import type { PersonalityOf } from './launches/personality-of.ts'
import { createLaunchHandles, type LaunchHandles } from './launches/launch-handles.ts'
import { createProvider } from './provider/create-provider.ts'
import type { ServedTypes } from './scopes/grantable-scopes.ts'
import { supported } from './smart-configuration.ts'
import { createTokenLookup, type TokenGrant } from './token-lookup.ts'

export interface AuthorizationServerDependencies {
  /** Issuer, and base of every endpoint. */
  readonly origin: string
  readonly fhirServerUrl: string
  readonly clients: Clients
  readonly accounts: Accounts
  readonly records: Records
  /** What the FHIR server can be asked: scopes are granted for nothing else. */
  readonly served: ServedTypes
  readonly accessTokenSeconds: number
  /** The kind of EHR, unless a launch chooses another one. */
  readonly personality: string
  /** Who has signed in to the patient portal in this browser: they are offered to go on as themselves. */
  readonly signedInAtPortal: (request: IncomingMessage) => Account | undefined
  readonly complain: (message: string) => void
  readonly log: (event: LogEvent) => void
}

export interface AuthorizationServer {
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly route: Route
  /** For the EHR, which launches apps. */
  readonly launchHandles: LaunchHandles
  /** Ends what was launched in one sign-in to the EHR. */
  readonly endEhrSession: (id: string) => Promise<void>
  /** For faults, which are chosen for a launch. */
  readonly findLaunch: ReturnType<typeof createFindLaunch>
  /** For faults, which need not be true. */
  readonly signClaims: (claims: Readonly<Record<string, unknown>>) => string
  /** For the FHIR server: the kind of EHR that an app at this origin launched at last. */
  readonly personalityAt: (appOrigin: string | undefined) => Promise<Personality>
  /** For the FHIR server, which is sent access tokens. */
  readonly lookUpToken: (accessToken: string) => Promise<TokenGrant | undefined>
}

/** A SMART App Launch 2.2 authorization server: https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html */
export async function createAuthorizationServer(
  dependencies: AuthorizationServerDependencies,
): Promise<AuthorizationServer> {
  const { origin } = dependencies
  const launchHandles = createLaunchHandles()
  const launchContexts: LaunchContexts = new Map()
  const { personality } = dependencies
  const personalityOf: PersonalityOf = (chosen) => personalityNamed(chosen ?? personality)
  const shared = { ...dependencies, launchHandles, launchContexts, personalityOf }
  const { provider, grantIds, signClaims } = await createProvider(shared)
  const ehrSessions = createEhrSessions({ provider, launchContexts, launchHandles })
  const interact = createInteraction({ ...shared, provider, ehrSessions })
  const findLaunch = createFindLaunch({ ...shared, provider, grantIds })
  return {
    authorizationEndpoint: origin + supported.routes.authorization,
    tokenEndpoint: origin + supported.routes.token,
    route: authorizationRoutes({ ...shared, provider, interact, findLaunch }),
    launchHandles,
    endEhrSession: (id) => ehrSessions.end(id),
    findLaunch,
    signClaims,
    personalityAt: async (appOrigin) =>
      personalityOf((await findLaunch({ appOrigin }))?.personality),
    lookUpToken: createTokenLookup({ ...shared, provider }),
  }
}
