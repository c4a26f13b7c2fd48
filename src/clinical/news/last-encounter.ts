import type { Encounter } from 'fhir/r4'
import { fhirDateTime, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { element, sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { Evidence, Finding, LeftOut } from '../finding.ts'

/** The encounter that began last. */
export interface LastEncounter {
  readonly reference: Evidence
  readonly start: FhirDateTime
}

/** Those that did not begin: https://hl7.org/fhir/R4/valueset-encounter-status.html */
const notBegun: readonly unknown[] = ['planned', 'cancelled']

/**
 * Of the encounters that began, the newest by the start of its period. One without a readable start is never it: when
 * it was is not known.
 * @param now epoch ms; what starts later has not begun, whatever its status
 */
export function lastEncounter(
  resources: readonly unknown[],
  now: number,
): Finding<LastEncounter | undefined> {
  const leftOut: LeftOut[] = []
  let last: LastEncounter | undefined
  for (const resource of resources) {
    const { id, status, period } = sent<Encounter>(resource)
    const reference = `Encounter/${text(id) ?? ''}`
    if (status === 'entered-in-error') {
      leftOut.push({ reference, reason: 'entered-in-error', element: 'status' })
      continue
    }
    const start = fhirDateTime(element(period).start)
    const hasBegun = start !== undefined && start.earliest <= now && !notBegun.includes(status)
    if (hasBegun && !(last && last.start.earliest >= start.earliest)) last = { reference, start }
  }
  return { answer: last, shown: last ? [last.reference] : [], leftOut }
}
