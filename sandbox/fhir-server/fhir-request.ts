import type { Personality } from '#sandbox/personalities/personality.ts'
import type { TokenAccess } from './access/token-access.ts'

/** A request, by HTTP or as an entry of a batch. */
export interface FhirRequest {
  readonly method: string
  /** Relative to the FHIR base, with its query. */
  readonly path: string
  readonly body: string
  readonly token: string
  readonly access: TokenAccess | undefined
  /** The kind of EHR that answers; without a token, that of the latest launch of the app that asks. */
  readonly personality: Personality | undefined
  readonly accept: string | undefined
  readonly contentType: string | undefined
  readonly prefer: string | undefined
  readonly ifNoneMatch: string | undefined
  readonly ifModifiedSince: string | undefined
}
