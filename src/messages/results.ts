/** The flowsheet of all laboratory results, and the details of one of them. */
export interface ResultsMessages {
  readonly sheet: string
  /** Groups that the summary does not have. */
  readonly groups: Readonly<Record<FurtherGroup, string>>
  readonly test: string
  readonly range: string
  readonly earlier: (columns: number) => string
  readonly later: (columns: number) => string
  readonly find: string
  readonly flagged: (tests: number) => string
  readonly hasTrend: (tests: number) => string
  readonly eachDraw: string
  /** Days are rows, and tests are columns. */
  readonly turned: string
  /** Puts the rows in the order of the laboratory's reports, which came later. */
  readonly reportOrder: string
  readonly pinned: string
  readonly pin: string
  readonly unpin: string
  /** Tests that are out of sight on either side. */
  readonly testsBefore: (tests: number) => string
  readonly testsAfter: (tests: number) => string
  readonly dayAndTime: string
  readonly noneFound: string
  readonly showAll: string
  /** `8 Nov`, under its month or year. */
  readonly dayAndMonth: (day: number, month: string) => string
  readonly noDate: string
  /** Of a test beside others of the same name. */
  readonly noCode: string
  readonly noTime: string
  readonly draws: (count: number) => string
  readonly openDay: (day: string, draws: number) => string
  readonly closeDay: (day: string) => string
  /**
   * In a row that has nothing in view.
   * @param value with its unit where the row has none
   */
  readonly before: (value: string, day: string) => string
  readonly spoken: {
    readonly rangeFromTo: (low: string, high: string) => string
    readonly rangeFrom: (low: string) => string
    readonly rangeTo: (high: string) => string
    readonly rangeAsSent: (range: string) => string
    /** Beside a value: how many more there are in its place. */
    readonly others: (count: number) => string
    /** Flags that were sent as a code alone. */
    readonly flags: Readonly<
      Record<'critical-high' | 'critical-low' | 'critical' | 'high' | 'low' | 'abnormal', string>
    >
  }
  readonly legend: {
    readonly flags: string
    readonly preliminary: string
    readonly corrected: string
    readonly outside: string
    readonly notJudged: string
    readonly caution: string
    readonly cut: string
    readonly several: string
    readonly gap: string
    readonly closedDay: string
  }
  /** One test's results from before the window: `day` is its first day. */
  readonly beforeWindow: {
    readonly notRequested: (day: string) => string
    readonly read: string
    readonly reading: string
    readonly failed: string
    readonly counted: (count: number, day: string) => string
    readonly withoutCode: string
    readonly moreMayExist: string
    readonly undatedNotRequested: string
  }
  /** @param isProven whether everything was read: else it is said of what was read only */
  readonly nothingNewer: (day: string, age: string, isProven: boolean) => string
  readonly nothingJudged: string
  readonly details: {
    readonly close: string
    readonly collected: string
    readonly issued: string
    readonly rangeThen: string
    readonly noneSent: string
    readonly whyFlagged: string
    readonly sentBySource: (flags: string) => string
    readonly withinRange: string
    readonly status: string
    readonly final: string
    readonly change: string
    /** @param before the earlier value and its unit */
    readonly changeSince: (change: string, moment: string, before: string) => string
    readonly specimen: string
    readonly performer: string
    readonly how: string
    readonly notes: string
    readonly unreadable: string
    readonly others: (count: number) => string
  }
}

type FurtherGroup =
  | 'blood-gases'
  | 'endocrine'
  | 'immunology'
  | 'tumour-markers'
  | 'drug-levels'
  | 'urine'
  | 'urine-drug-screen'
  | 'infection'
  | 'blood-film'
  | 'cell-markers'
  | 'body-fluids'
