import type { Personality } from '#sandbox/personalities/personality.ts'
import type { TokenAccess } from './access/token-access.ts'
import type { FhirLogLine } from '#sandbox/log/log-event.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'

export interface FhirServerDependencies {
  readonly store: ResourceStore
  readonly origin: string
  readonly fhirServerUrl: string
  /** What a bearer token gives access to; undefined for an invalid token. */
  readonly accessOf: (token: string) => Promise<TokenAccess | undefined>
  /** The kind of EHR that answers an app at this origin, where there is no token to say so. */
  readonly personalityAt?: (appOrigin: string | undefined) => Promise<Personality>
  readonly log: (line: FhirLogLine) => void
  /** The FHIR base of a server that is asked in place of the store. */
  readonly upstream?: string | undefined
  /** Epoch ms. */
  readonly now?: () => number
}
