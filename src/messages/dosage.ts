/**
 * A structured dosage in words: every part of R4 Dosage and Timing has its phrase. Amounts are the source's digits
 * and units. https://hl7.org/fhir/R4/datatypes.html#Timing
 */
export interface DosageMessages {
  readonly rate: (amount: string) => string
  readonly maximum: {
    readonly period: (amount: string) => string
    readonly administration: (amount: string) => string
    readonly lifetime: (amount: string) => string
  }
  readonly asNeeded: string
  readonly asNeededFor: (reason: string) => string
  readonly patientInstruction: (text: string) => string
  /** Structured parts that a text does not say, beside it. */
  readonly alsoSent: (parts: string) => string
  /** One of several steps, by its number, which may not be read as part of an amount: `1. 8 tablets`. */
  readonly step: (sequence: string, text: string) => string
  /** A text and a structured part that exclude each other, each as sent. */
  readonly contradiction: (written: string, coded: string) => string
  /** Two structured parts that do, or what two codings call one. */
  readonly contradictionOfParts: (one: string, other: string) => string
  readonly notAsNeeded: string
  readonly unitCode: (code: string) => string
  /** `4 to 6`. */
  readonly span: (least: string, most: string) => string
  /** One of the unit, by R4 units-of-time. */
  readonly oneOf: Readonly<Record<UnitOfTime, string>>
  readonly lengthIn: Readonly<Record<UnitOfTime, (length: string) => string>>
  /** Once in each such period: `once daily`. */
  readonly onceEach: Readonly<Record<UnitOfTime, string>>
  readonly twiceEach: Readonly<Record<UnitOfTime, string>>
  readonly timesEach: Readonly<Record<UnitOfTime, (times: string) => string>>
  /** Once in every so many: `every 8 hours`. */
  readonly every: Readonly<Record<UnitOfTime, (length: string) => string>>
  /** The same for a unit that R4 does not have, or that was not sent. */
  readonly everyLength: (length: string) => string
  readonly unitNotSent: (length: string) => string
  readonly timesEvery: (times: string, every: string) => string
  readonly timesWithoutPeriod: (times: string) => string
  readonly periodWithoutTimes: (length: string) => string
  readonly onDays: (days: string) => string
  /** R4 days-of-week. */
  readonly days: Readonly<Record<DayOfWeek, string>>
  readonly atTimes: (times: string) => string
  /** R4 event-timing. */
  readonly when: Readonly<Record<EventTiming, string>>
  /** An offset from an event that says by its own words whether it is before or after. */
  readonly offsetFrom: (length: string, event: string) => string
  /** An offset beside an event that does not. */
  readonly offset: (length: string) => string
  readonly count: (times: string) => string
  readonly eachTime: (length: string) => string
  readonly forLength: (length: string) => string
  /** `isDay` is false for a month or a year alone. */
  readonly from: (date: string, isDay: boolean) => string
  readonly until: (date: string, isDay: boolean) => string
  readonly onDates: (dates: string) => string
}

type UnitOfTime = 's' | 'min' | 'h' | 'd' | 'wk' | 'mo' | 'a'

type DayOfWeek = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

type EventTiming =
  | 'MORN'
  | 'MORN.early'
  | 'MORN.late'
  | 'NOON'
  | 'AFT'
  | 'AFT.early'
  | 'AFT.late'
  | 'EVE'
  | 'EVE.early'
  | 'EVE.late'
  | 'NIGHT'
  | 'PHS'
  | 'HS'
  | 'WAKE'
  | 'C'
  | 'CM'
  | 'CD'
  | 'CV'
  | 'AC'
  | 'ACM'
  | 'ACD'
  | 'ACV'
  | 'PC'
  | 'PCM'
  | 'PCD'
  | 'PCV'
