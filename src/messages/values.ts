/** What stands for a value, or beside one, where the source's own words do not. */
export interface ValuesMessages {
  /** R4 data-absent-reason; any other code or text is shown as it was sent. */
  readonly absentReasons: Readonly<Record<AbsentReason, string>>
  readonly pending: string
  readonly notSent: string
  /** Of a number, or of a limit of a range, near a unit that it would be taken to be in. */
  readonly noUnit: string
  readonly unsupported: (type: string) => string
  readonly malformed: (text: string) => string
  readonly panelOf: (members: number) => string
  readonly true: string
  readonly false: string
  readonly noName: string
  readonly undated: string
  readonly unreadableDate: (text: string) => string
  readonly datedAhead: (count: number) => string
  /** In place of one value: others of the same time. */
  readonly atOneTime: (count: number, values: string) => string
  /** The same, where their times cannot be ordered. */
  readonly orderUnknown: (count: number, values: string) => string
  readonly undatedMayBeNewer: (count: number) => string
  /** Beside the latest value: a later reading has none, and why. */
  readonly later: (reason: string, age: string) => string
  /** The same, where it is not known which of them is later. */
  readonly besides: (reason: string, age: string) => string
  readonly zoneNotSent: (moment: string) => string
  readonly notJudged: string
  readonly rangeNotComparable: string
  readonly severalRanges: string
  readonly above: string
  readonly below: string
  readonly noneRecorded: string
  readonly noneSince: (from: string) => string
  readonly notFound: string
  readonly flag: string
  readonly status: string
  readonly trendOf: (name: string) => string
  /** R4 observation-status; nothing is said of a final result. */
  readonly statuses: Readonly<Record<MarkedStatus, string>>
  readonly cautions: {
    readonly 'about-another-subject': string
    readonly 'unknown-modifier': string
  }
}

type AbsentReason =
  | 'unknown'
  | 'asked-unknown'
  | 'temp-unknown'
  | 'not-asked'
  | 'asked-declined'
  | 'masked'
  | 'not-applicable'
  | 'unsupported'
  | 'as-text'
  | 'error'
  | 'not-a-number'
  | 'negative-infinity'
  | 'positive-infinity'
  | 'not-performed'
  | 'not-permitted'

type MarkedStatus = 'registered' | 'preliminary' | 'amended' | 'corrected' | 'cancelled' | 'unknown'
