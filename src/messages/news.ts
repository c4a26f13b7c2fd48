/** What the news are drawn from: everything, what was read of it, or no laboratory result at all. */
export type NewsExtent = 'everything' | 'what-was-read' | 'vital-signs'

/** Words of the news: what is new since a moment. */
export interface NewsMessages {
  readonly title: string
  readonly since: string
  /** In the row of windows: since the last encounter. */
  readonly encounter: string
  /** `in 7 d`, within a sentence. */
  readonly within: (window: string) => string
  readonly sinceEncounter: (day: string) => string
  readonly gravest: (period: string, extent: NewsExtent) => string
  /** @param isProven whether everything was read: else it is said of what was read only */
  readonly noneFlagged: (period: string, isProven: boolean) => string
  readonly noneMeasured: (period: string, isProven: boolean) => string
  /** The same where some have no date, or one in the future: they may be of the window. */
  readonly noneDated: (period: string, isProven: boolean) => string
  readonly measured: (tests: number) => string
  /** Tests that may have been measured in the window, and are not known to be. */
  readonly maybeMeasured: (tests: number) => string
  readonly latest: string
  /** The range below a drawing. */
  readonly range: (limits: string) => string
  readonly ago: (day: string, age: string) => string
  /** @param isAlso what stands before them is newly flagged too, and is not among them */
  readonly newly: (count: number, isAlso: boolean, isProven: boolean) => string
  /** Other tests with a critical result in the window. */
  readonly alsoCritical: (count: number, isProven: boolean) => string
  /** Beside the gravest of one test, where not all are said: how many of it are critical. */
  readonly amongCriticals: (count: number, isProven: boolean) => string
  /** Of one that is critical or leads. */
  readonly isNew: string
  /** Flagged results of which nobody knows whether they are of the window. */
  readonly unplaced: (count: number) => string
  readonly notFlaggedBefore: (day: string) => string
  readonly was: (value: string, day: string) => string
  readonly noneBefore: string
  readonly still: (count: number) => string
  readonly changes: (count: number) => string
  readonly byStatus: string
  readonly verbs: {
    readonly 'do-not-give': string
    readonly stopped: string
    readonly cancelled: string
    readonly completed: string
    readonly 'on-hold': string
    readonly draft: string
    readonly ordered: string
    readonly recorded: string
  }
  readonly undated: string
  readonly noDrugName: string
  readonly noChanges: (isProven: boolean) => string
  /** The same where nothing says yet that it is about medications. */
  readonly noOrderChanges: (isProven: boolean) => string
  readonly moreChanges: (count: number) => string
  readonly endedUndated: (count: number) => string
  readonly nothingNew: (period: string, isProven: boolean) => string
  readonly newest: (day: string, age: string) => string
  readonly notKnown: string
  readonly complete: string
  readonly states: {
    readonly loading: string
    readonly 'not-permitted': string
    readonly failed: string
    readonly incomplete: string
    readonly stale: string
  }
}
