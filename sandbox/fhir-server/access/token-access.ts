/** One resource scope of a token. */
export interface ScopeGrant {
  readonly level: 'patient' | 'user'
  /** A resource type, or `*`. */
  readonly resourceType: string
  /** Some of `cruds`. */
  readonly letters: string
  /** The search parameters of a granular scope. */
  readonly filter: URLSearchParams | undefined
}

/** Who asks, and what the token lets them see. */
export interface TokenAccess {
  readonly clientId: string
  readonly user: string
  /** The patient in context, whom `patient/` scopes are about. */
  readonly patient: string | undefined
  /** Patients that the signed-in user may see. No scope reaches beyond them. */
  readonly userPatients: 'all' | readonly string[]
  /** The launch this came of, for the log. */
  readonly launch: string | undefined
  readonly grants: readonly ScopeGrant[]
}
