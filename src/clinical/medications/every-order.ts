import type { MedicationOrder } from './medication-order.ts'
import type { Medications } from './medications.ts'

/** Every order that was read and not left out, whatever its list. */
export function everyOrder({
  doNotGive,
  current,
  onHold,
  draft,
  past,
}: Medications): readonly MedicationOrder[] {
  return [...doNotGive, ...current, ...onHold, ...draft, ...past]
}
