import type { SharedFacts } from '#src/clinical/observation/shared-facts.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { formatAge, formatShortDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'

const day = 86_400_000

/** How a time differs from the one in the head: `4 h earlier` within a day, else its date. */
export function differenceText(
  time: FhirDateTime,
  { effective: shared }: Pick<SharedFacts, 'effective'>,
  now: number,
  t: Messages,
): string {
  const isTimed = [time, shared].every(
    (each) => each?.precision === 'time' && each.offset !== undefined,
  )
  const between = shared ? shared.earliest - time.earliest : Infinity
  if (!isTimed || between === 0 || Math.abs(between) >= day)
    return formatShortDay(time, now, t.formats)
  const age = (earlier: FhirDateTime, later: FhirDateTime) =>
    formatAge(earlier, later.earliest, t.formats)
  return shared && between < 0
    ? t.rows.later(age(shared, time))
    : t.rows.earlier(age(time, shared ?? time))
}
