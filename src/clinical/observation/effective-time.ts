import type { Observation } from 'fhir/r4'
import { absentReason } from '#src/r4/data-absent-reason.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { element, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { Reading } from './reading-type.ts'

type EffectiveTime = Pick<Reading, 'effective' | 'effectiveEnd' | 'effectiveText' | 'issued'>

/**
 * When an Observation was true of the patient. A missing or unreadable date stays missing: `issued` never replaces it.
 * https://hl7.org/fhir/R4/observation-definitions.html#Observation.effective_x_
 */
export function effectiveTime(observation: Sent<Observation>): EffectiveTime {
  const { start, end } = element(observation.effectivePeriod)
  const written = observation.effectiveDateTime ?? observation.effectiveInstant ?? start ?? end
  const effective = fhirDateTime(written)
  const timing = observation.effectiveTiming === undefined ? undefined : 'Timing'
  const whyAbsent =
    absentReason(observation._effectiveDateTime) ?? absentReason(observation._effectiveInstant)
  return {
    effective,
    effectiveEnd: start === undefined ? undefined : fhirDateTime(end),
    effectiveText: effective
      ? undefined
      : (text(written) ?? timing ?? whyAbsent ?? malformedText(written)),
    issued: fhirDateTime(observation.issued),
  }
}

/** A date that is no text, such as a number, as it was sent. */
function malformedText(written: unknown): string | undefined {
  return written === undefined || written === null || typeof written === 'string'
    ? undefined
    : JSON.stringify(written)
}
