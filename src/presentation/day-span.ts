import { formatShortDay } from '#src/messages/format.ts'
import type { Formats } from '#src/messages/formats.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'

/** From one day to another, in few words: `7–13 Nov`, and the month twice only where there are two. */
export function daySpan(
  from: FhirDateTime | undefined,
  to: FhirDateTime | undefined,
  now: number,
  formats: Formats,
): string {
  if (!from || !to) return ''
  const [first, last] = [from, to].map((date) => formatShortDay(date, now, formats))
  if (first === undefined || last === undefined || first === last) return last ?? ''
  const [day, lastDay] = [from, to].map(({ text }) => text.slice(8, 10))
  const isOneMonth = from.text.slice(0, 7) === to.text.slice(0, 7) && day !== '' && lastDay !== ''
  // The first of a month has a form of its own in French.
  return isOneMonth
    ? `${formats.dayAndMonth(Number(day), '').trim()}–${last}`
    : formats.fromTo(first, last)
}
