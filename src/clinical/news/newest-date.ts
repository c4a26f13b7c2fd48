import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { isDatedAhead } from '../observation/latest-among.ts'
import type { MedicationOrder } from '../medications/medication-order.ts'
import type { Medications } from '../medications/medications.ts'
import type { NewsLine } from './news-line.ts'

/** The newest date of everything that was read, without what is dated in the future. */
export function newestDate(
  lines: readonly NewsLine[],
  medications: Medications | undefined,
  now: number,
): FhirDateTime | undefined {
  const orders: readonly MedicationOrder[] = medications
    ? [
        ...medications.doNotGive,
        ...medications.current,
        ...medications.onHold,
        ...medications.draft,
        ...medications.past,
      ]
    : []
  return [
    ...lines.flatMap(({ readings }) => readings.map(({ effective }) => effective)),
    ...orders.flatMap(({ authoredOn, statusChanged }) => [authoredOn?.date, statusChanged?.date]),
  ]
    .flatMap((date) => (date && !isDatedAhead({ effective: date }, now) ? [date] : []))
    .reduce<FhirDateTime | undefined>(
      (newest, date) => (newest && newest.earliest >= date.earliest ? newest : date),
      undefined,
    )
}
