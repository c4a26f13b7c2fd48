/** Who the chart is about. */
export interface BannerMessages {
  readonly label: string
  readonly born: string
  readonly mrn: string
  readonly sex: string
  /** R4 administrative-gender. */
  readonly sexes: {
    readonly female: string
    readonly male: string
    readonly other: string
    readonly unknown: string
  }
  readonly deceased: string
  readonly deceasedOn: (date: string) => string
  readonly unknownName: string
  readonly unknownBirthDate: string
  readonly unknownSex: string
  /** No number of the type MRN was sent. */
  readonly noMrn: string
  /** The label of a number without a type. */
  readonly number: string
  readonly nameNotCurrent: string
  readonly because: (words: string, reason: string) => string
  readonly profileSex: {
    readonly 'us-core-sex': (sex: string) => string
    readonly 'us-core-birth-sex': (sex: string) => string
    readonly 'ca-baseline-birth-sex': (sex: string) => string
    readonly 'recorded-sex-or-gender': (sex: string) => string
  }
  readonly replaces: (records: string) => string
  readonly otherRecords: (count: number) => string
  readonly unknownModifier: string
  readonly inactive: string
  readonly loading: string
  readonly readAgain: string
  readonly reading: string
  readonly asOf: (moment: string) => string
  readonly ages: {
    readonly days: (count: number) => string
    readonly weeks: (count: number) => string
    readonly months: (count: number) => string
    readonly years: (count: number) => string
  }
  readonly aboutAge: (age: string) => string
  readonly ageAtDeath: (age: string) => string
}
