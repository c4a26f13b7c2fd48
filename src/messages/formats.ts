/** How a language writes dates, times, ages and lists. Digits are given as text, as their source wrote them. */
export interface Formats {
  /** January to December, as they are written in a date. */
  readonly months: readonly string[]
  /** A date as precise as it was sent. */
  readonly year: (year: string) => string
  readonly monthAndYear: (month: string, year: string) => string
  readonly date: (day: number, month: string, year: string) => string
  /** A day of this year. */
  readonly dayAndMonth: (day: number, month: string) => string
  readonly time: (hours: string, minutes: string) => string
  readonly dateAndTime: (date: string, time: string) => string
  /** The offset from UTC as it was sent, such as `+01:00`, with a minus sign; none where it is UTC itself. */
  readonly inZone: (moment: string, offset: string) => string
  readonly fromTo: (start: string, end: string) => string
  /** How long ago. */
  readonly ages: {
    readonly minutes: (count: number) => string
    readonly hours: (count: number) => string
    readonly today: string
    readonly days: (count: number) => string
    readonly months: (count: number) => string
    readonly years: (count: number) => string
    readonly future: string
  }
  /** A name and what it is: `mean: 75`. */
  readonly labelled: (name: string, value: string) => string
  /** Two or more, the last after "and". */
  readonly all: (items: readonly string[]) => string
}
