/**
 * The behaviour of one kind of EHR. Every trait stands beside its source in the file of its personality; where the
 * sources are silent the trait says “unverified” there. They are kinds, not products: “epic-like”, not “Epic”.
 */
export interface Personality {
  /** For testers, in a few words. */
  readonly words: string
  readonly discovery: DiscoveryTraits
  readonly statement: StatementTraits
  readonly scopes: ScopeTraits
  readonly tokens: TokenTraits
  readonly search: SearchTraits
}

export interface DiscoveryTraits {
  /** Capabilities that this EHR does not have. */
  readonly withoutCapabilities: readonly string[]
  /** Which scopes the document lists. It may list fewer than are granted. */
  readonly scopesListed: 'all' | 'identity' | 'v1'
  readonly withoutEndpoints: readonly ('introspection_endpoint' | 'revocation_endpoint')[]
  /** Path of the `issuer` in the document where it is not the `iss` of the id_token. */
  readonly issuerPath: string
  readonly grantTypes?: readonly string[]
  /** Whether redirects name the issuer, and the document says so: https://www.rfc-editor.org/rfc/rfc9207 */
  readonly namesIssuer: boolean
}

/** What the CapabilityStatement says. */
export interface StatementTraits {
  readonly software?: { readonly name: string; readonly version?: string }
  readonly publisher?: string
  /** Parameters that change an answer's form, such as `_count`, as far as they are listed for every type. */
  readonly resultParameters: readonly string[]
}

export interface ScopeTraits {
  /** Scopes in the other syntax are dropped. */
  readonly syntax: 'v1' | 'v1 or v2'
  /** Whether the request may mix both syntaxes, and `patient/` with `user/`. */
  readonly mayMix: boolean
  readonly hasWildcards: boolean
  /** Types that have no scope. */
  readonly withoutTypes: readonly string[]
}

export interface TokenTraits {
  /** Lifetime of an access token, unless the launch chose one. */
  readonly seconds?: number
  /** Whether public clients get a refresh token. */
  readonly refreshesPublicClients: boolean
  /** Whether a refresh replaces the refresh token; where not, its answer has none. */
  readonly rotates: boolean
  /** Whether `scope` names `online_access` and `offline_access`. */
  readonly echoesRefreshScope: boolean
  /** Further members of the token response. */
  readonly extra: Readonly<Record<string, string>>
}

export interface SearchTraits {
  readonly page: { readonly standard: number; readonly most: number }
  readonly nextLink: NextLinkTraits
  /** Whether `Bundle.total` is sent without being asked for. */
  readonly hasTotal: boolean
  /** For a type, what a search must have: one parameter of each list. `_id` is always enough. */
  readonly requires: Readonly<Record<string, readonly (readonly string[])[]>>
  /** What happens to a parameter that is not known here. */
  readonly unknown: 'refused' | 'ignored' | 'ignored with an outcome'
  /** Parameters that are not known here, though this server could serve them. */
  readonly doesNotKnow: readonly string[]
  readonly sort: 'any' | 'one key' | 'unknown'
  /** How the values of a token are written: `system|code` too, or the code alone. */
  readonly category: 'any form' | 'code alone'
  readonly datePrefixes?: readonly string[]
  /** The most `date` parameters of a search. */
  readonly mostDates?: number
  readonly outcomes: {
    /** An entry with this outcome comes in place of no entries. */
    readonly noResults?: Outcome
    /** An entry with this outcome comes with every searchset. */
    readonly always?: Outcome
    readonly ignored?: Outcome
    readonly missing?: Outcome
  }
  readonly refusal: 'OperationOutcome' | 'text'
}

export interface NextLinkTraits {
  /** The parameter that names the kept result. */
  readonly parameter: '_page' | 'sessionID' | '-pageContext' | '_getpages' | 'ct'
  /** Whether the link is to the type that was searched, or to the base. */
  readonly at: 'base' | 'type'
  readonly seconds: number
  /** How a link that is no longer valid is answered. */
  readonly expired: { readonly status: number; readonly outcome?: Outcome }
}

/** A vendor's own code, with what it says. */
export interface Outcome {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information'
  readonly code: string
  readonly system: string
  readonly text: string
}
