/** The trend of one measurement, or of several, and how it is read. */
export interface TrendMessages {
  readonly window: string
  /** The readings close together at the end; its days are in its name. */
  readonly run: (days: string) => string
  readonly windows: Readonly<Record<'30d' | '90d' | '1y' | 'all', string>>
  /** Sunday to Saturday, as short as an axis has room for. */
  readonly weekdays: readonly string[]
  /** Of a table that holds more. */
  readonly inWindow: (count: number) => string
  readonly noneInWindow: string
  /** Of a trend whose last number is long ago. @param age since then: `6 y` */
  readonly silentFor: (age: string) => string
  /** The end of a time axis. */
  readonly now: string
  /** @param readings each with its unit and its time; one of each unit */
  readonly aloneInUnit: (count: number, readings: string) => string
  /** Beside those in a unit. */
  readonly undrawnWithoutUnit: (count: number) => string
  /** Not every point is drawn. */
  readonly reduced: (all: number) => string
  /** The slider over the readings. */
  readonly readingsOf: (name: string) => string
  readonly hint: string
  readonly range: (range: string) => string
  readonly brush: string
  readonly brushFrom: string
  readonly brushTo: string
  readonly addLine: string
  readonly removeLine: (name: string) => string
  /** Of a long table: which rows are shown. */
  readonly rows: (from: number, to: number, all: number) => string
  readonly laterRows: string
  readonly earlierRows: string
}
