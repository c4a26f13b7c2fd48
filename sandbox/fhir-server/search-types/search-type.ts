/** What matching may know beside the two values. */
export interface MatchContext {
  readonly fhirServerUrl: string
  /** Epoch ms; only the prefix `ap` on dates looks at it. */
  readonly now: number
  /** Whether the server has such a resource, seen by the asking token or not. */
  readonly exists: (resourceType: string, id: string) => boolean
}

/**
 * One search parameter type of R4 search.html 3.1.1.4.3, over the values it finds in a resource. Matching is pure
 * and sees one value at a time; lists, repeats, `:not` and `:missing` are `search-criterion.ts`.
 */
export interface SearchType<Value> {
  readonly type: 'token' | 'date' | 'reference' | 'string' | 'quantity' | 'uri'
  /** Modifiers that `matching` knows; every other one is refused (3.1.1.4.4, SHALL). */
  readonly modifiers: readonly string[]
  /**
   * The test for one alternative of a parameter's value, still escaped.
   * @throws FhirFailure 400 when it is not of the type's form
   */
  readonly matching: (
    asked: string,
    modifier: string | undefined,
    context: MatchContext,
  ) => (value: Value) => boolean
  /** The same for values that every test treats alike; an index posts them once. */
  readonly key: (value: Value) => string
  /** What `_sort` compares; undefined when the value has no place in an order. */
  readonly sortKey: (value: Value) => string | number | undefined
}
