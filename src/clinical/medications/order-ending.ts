import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { possibleInstants } from '#src/r4/date-order.ts'
import type { MedicationOrder } from './medication-order.ts'

export type EndKind = 'stopped' | 'cancelled' | 'completed'

/** How an order ended, by its own status and by nothing else; undefined where its status is no end. */
export function endKind({ status }: Pick<MedicationOrder, 'status'>): EndKind | undefined {
  return status === 'stopped' || status === 'cancelled' || status === 'completed'
    ? status
    : undefined
}

/**
 * When an order ended: by the change of its status, or by the end of its instructions, which is the end of the order
 * only once it has passed. Undefined where neither was sent; none is inferred.
 * @param now epoch ms
 */
export function endDate(
  { statusChanged, end }: Pick<MedicationOrder, 'statusChanged' | 'end'>,
  now: number,
): FhirDateTime | undefined {
  return statusChanged?.date ?? (end && possibleInstants(end).from <= now ? end : undefined)
}
