/** Growth of a child, held against published tables. */
export interface GrowthMessages {
  readonly forAge: (measure: string) => string
  readonly measures: {
    readonly weight: string
    readonly 'length-height': string
    readonly bmi: string
    readonly 'head-circumference': string
  }
  readonly percentile: string
  /** `below 1`, `above 99`, or a whole number. */
  readonly below: (percentile: number) => string
  readonly above: (percentile: number) => string
  /** @param because one of the reasons */
  readonly noPercentile: (because: string) => string
  /** Of all measurements. */
  readonly noPercentiles: (because: string) => string
  readonly percentileOf: (percentile: string, reference: string) => string
  readonly references: { readonly 'who-2006': string; readonly 'cdc-2000': string }
  /** Short, beside a number. */
  readonly shortReferences: { readonly 'who-2006': string; readonly 'cdc-2000': string }
  readonly sexes: { readonly male: string; readonly female: string }
  /** Below the drawing: which curves, of which tables, for whom, from and to which age. */
  readonly curves: (references: string, sex: string) => string
  /** Where the latest is shown in another unit. */
  readonly drawnIn: (unit: string) => string
  readonly computed: string
  readonly notCorrected: string
  readonly positionNotSent: string
  readonly measured: string
  readonly age: string
  readonly ageInDays: (days: number) => string
  readonly ageInMonths: (months: number) => string
  readonly ageInYears: (years: number, months: number) => string
  readonly birth: string
  readonly ageAxis: string
  readonly tableLoading: string
  readonly tableFailed: string
  /** Why there is no percentile. */
  readonly because: {
    readonly 'birth-date-not-to-the-day': string
    readonly 'measurement-date-not-to-the-day': string
    readonly 'measured-before-birth': string
    readonly 'sex-not-male-or-female': string
    readonly 'age-outside-the-reference': string
    readonly 'not-a-positive-number': string
    readonly 'unit-of-another-measure': string
    readonly 'position-not-convertible': string
    readonly 'implausibly-low': string
    readonly 'implausibly-high': string
  }
  readonly plotOf: (measure: string, readings: number, curves: string) => string
}
