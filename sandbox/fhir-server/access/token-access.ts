import type { Personality } from '#sandbox/personalities/personality.ts'

/** One clinical scope of a token. */
export interface ScopeGrant {
  readonly level: 'patient' | 'user'
  /** A resource type, or `*`. */
  readonly resourceType: string
  /** Letters of `cruds`. */
  readonly letters: string
  /** The search parameters of a granular scope. */
  readonly filter: URLSearchParams | undefined
}

/** Who sends a request, and what their token lets them see. */
export interface TokenAccess {
  readonly clientId: string
  readonly user: string
  /** The patient in context, to whom `patient/` scopes are limited. */
  readonly patient: string | undefined
  /** The patients that the user may see. No scope covers others. */
  readonly userPatients: 'all' | readonly string[]
  /** The launch that the token was issued for, for the log. */
  readonly launch: string | undefined
  readonly grants: readonly ScopeGrant[]
  /** The kind of EHR that this token meets; without it, the plain one. */
  readonly personality?: Personality | undefined
}
