/** One sentence that the app must make true, and what shows that it does. */
export interface Requirement {
  readonly id: string
  /** In our own words. */
  readonly says: string
  /**
   * Tests by file: titles as the source has them. A title may be followed by ` · ` and a text of the file, such as one
   * of its cases.
   */
  readonly tests?: Readonly<Record<string, readonly string[]>>
  /** Causes that have a page of their own: a visit provokes each (`e2e/faults/cause-visits.ts`). */
  readonly causes?: readonly string[]
  /** Why there is no test, or what its tests leave open. */
  readonly because?: string
}

export interface RequirementGroup {
  readonly title: string
  readonly source: string
  readonly requirements: readonly Requirement[]
}
