import type { Period } from 'fhir/r4'
import { fhirDateTime, type FhirDateTime } from './fhir-date-time.ts'
import { setFate, takeElement, takeText, type NameOf, type Tracked } from './tracked-element.ts'

/** A date as it was sent, and as a date where it can be read as one. */
export interface SentDate {
  readonly text: string
  readonly date: FhirDateTime | undefined
}

export interface SentPeriod {
  readonly start: SentDate | undefined
  readonly end: SentDate | undefined
}

/** A date that cannot be read is shown as it was sent, and listed as malformed. */
export function takeDate<T>(from: Tracked<T>, name: keyof T & string): SentDate | undefined {
  const text = takeText(from, name)
  if (text === undefined) return undefined
  const date = fhirDateTime(text)
  if (!date) setFate(from, name, 'malformed')
  return { text, date }
}

export function takePeriod<T>(from: Tracked<T>, name: NameOf<Period, T>): SentPeriod | undefined {
  const period = takeElement(from, name) as Tracked<Period> | undefined
  const start = period && takeDate(period, 'start')
  const end = period && takeDate(period, 'end')
  return start || end ? { start, end } : undefined
}
