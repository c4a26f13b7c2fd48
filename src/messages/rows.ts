/** Words of the rows that vital signs and results share. */
export interface RowsMessages {
  /** Column heads, for those who do not see the rows. */
  readonly name: string
  readonly latest: string
  /** In place of it where the latest is not proven. */
  readonly newestRead: string
  readonly unit: string
  readonly trend: string
  readonly before: string
  /** Where an earlier critical result stands in the place of the one before. */
  readonly gravestOrBefore: string
  readonly oneResult: string
  /** How much earlier or later than the time in the head: `4 h earlier`. */
  readonly earlier: (age: string) => string
  readonly later: (age: string) => string
  /** A status that all rows share. */
  readonly all: (status: string) => string
  /** Beside the age of a whole group. */
  readonly old: (age: string) => string
  /** The window of the trends. */
  readonly months: (count: number) => string
  readonly days: (count: number) => string
  readonly years: (from: string, to: string) => string
  /** The newest run, drawn apart. */
  /** When the part of a drawing begins that is magnified. */
  readonly runSince: (day: string) => string
  readonly since: (day: string) => string
  readonly trendOf: (name: string, drawn: number, window: string, newest: string) => string
}
