import { offsetMinutes, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { readerOffsetAt } from '#src/messages/format.ts'
import type { Formats } from '#src/messages/formats.ts'
import { axisClock, commonest, type AxisClock } from '#src/ui/plots/axis-clock.ts'

/** The clock by which an axis has the days of these dates as their sources wrote them. */
export function sourceClock(dates: readonly (FhirDateTime | undefined)[]): AxisClock {
  const times = dates.flatMap((date) =>
    date
      ? {
          time: date.earliest,
          offset: offsetMinutes(date.offset),
          hasZone: date.offset !== undefined,
        }
      : [],
  )
  return axisClock(times.toSorted((one, other) => one.time - other.time))
}

/** The zone of the hours of an axis in words, where it is another one than the reader's: that of most times on it. */
export function hoursZone(
  dates: readonly (FhirDateTime | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
  formats: Formats,
): string | undefined {
  const shown = dates
    .flatMap((date) => (date?.offset === undefined ? [] : [date]))
    .filter(({ earliest }) => earliest >= from && earliest <= to)
    .toSorted((one, other) => one.earliest - other.earliest)
  if (shown.length === 0) return undefined
  const minutes = commonest(shown.map(({ offset }) => offsetMinutes(offset)))
  const one = shown.find(({ offset }) => offsetMinutes(offset) === minutes)
  return one && otherZone(one, formats)
}

/** The zone that a time was written in, where it is another one than the reader's at that time. */
function otherZone({ offset, earliest }: FhirDateTime, formats: Formats): string | undefined {
  if (offset === undefined || offsetMinutes(offset) === readerOffsetAt(earliest)) return undefined
  const shown = offsetMinutes(offset) === 0 ? '' : offset.replace('-', '\u2212')
  return formats.inZone('', shown).trim()
}
