/** How a family of EHRs wants to be asked, and what it means by what it answers. */
export interface EhrFamily {
  /** Its key in `ehrFamilies`, for the session report. */
  readonly name: string
  /** `_sort` by more than one parameter. Rows are sorted here in any case. */
  readonly sorts: boolean
  /** `_count` by resource type. Without one the server decides. */
  readonly pageSizes: Readonly<Record<string, number>>
  /**
   * `date` finds Observations by another date than when they apply (`effective[x]`), as R4 has it. A window would leave
   * out what belongs in it, so any date is asked for.
   */
  readonly hasOtherDates?: true
  /** By resource type: what its searches must have beside ours, with values that leave nothing out. */
  readonly required?: Readonly<Record<string, string>>
  /** The `Prefer` header of searches (https://hl7.org/fhir/R4/search.html#3.1.1.3). */
  readonly prefer?: string
  /** Whether a client without a secret gets refresh tokens; false only where that is known. */
  readonly refreshesPublicClients?: false
  /** Whether a request may ask for `user/` beside `patient/`; false only where that is known. */
  readonly mixesScopes?: false
  /** Codes in `OperationOutcome.issue.details`. */
  readonly codes: EhrCodes
  /** The scope syntaxes that it takes; a known server of this family must use one of them. */
  readonly scopes: readonly ('v1' | 'v2' | 'v2-granular')[]
}

export interface EhrCodes {
  /** Nothing was found: no error, whatever its severity. */
  readonly noResults: readonly string[]
  /** There is more than was sent, or a parameter was ignored: the answer proves nothing. */
  readonly notAsAsked: readonly string[]
  /** The next page is no longer kept: the search is asked again from its beginning. */
  readonly expiredPage: readonly string[]
  /** Access needs a person's decision in the EHR (break-the-glass): never asked again, and no proof that there is nothing. */
  readonly restricted: readonly string[]
  /** Comes with every answer and is a note, whatever its type, unless it is an error. */
  readonly notes: readonly string[]
}
