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
  const isOneMonth = from.text.slice(0, 7) === to.text.slice(0, 7)
  const [, , day] = from.text.slice(0, 10).split('-')
  return isOneMonth && day !== undefined
    ? `${String(Number(day))}–${last}`
    : formats.fromTo(first, last)
}
