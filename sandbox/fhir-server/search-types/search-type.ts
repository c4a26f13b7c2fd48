/** What matching may depend on besides the two values. */
export interface MatchContext {
  readonly fhirServerUrl: string
  /** Epoch ms. Only the prefix `ap` of dates depends on it. */
  readonly now: number
  /** Whether the server has such a resource, whatever the token may see. */
  readonly exists: (resourceType: string, id: string) => boolean
}

/**
 * A type of search parameter. Matching is pure and sees one value at a time; lists, repeats, `:not` and `:missing` are
 * handled by `search-criterion.ts`. https://hl7.org/fhir/R4/search.html#3.1.1.4.3
 */
export interface SearchType<Value> {
  readonly type: 'token' | 'date' | 'reference' | 'string' | 'quantity' | 'uri'
  /** The modifiers that `matching` supports. Any other SHALL be refused: https://hl7.org/fhir/R4/search.html#3.1.1.4.4 */
  readonly modifiers: readonly string[]
  /**
   * Compiles one alternative of a parameter's value, still escaped, into a test.
   * @throws FhirFailure 400 when it is malformed
   */
  readonly matching: (
    asked: string,
    modifier: string | undefined,
    context: MatchContext,
  ) => (value: Value) => boolean
  /** Equal for values that every test treats the same, which are then indexed once. */
  readonly key: (value: Value) => string
  /** What `_sort` compares; undefined if the value cannot be ordered. */
  readonly sortKey: (value: Value) => string | number | undefined
}
