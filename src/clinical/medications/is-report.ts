import type { MedicationOrder } from './medication-order.ts'

/** Somebody reported it, and nobody here ordered it: its date is the date of a record. */
export function isReport({ reported, authored }: MedicationOrder): boolean {
  return reported !== undefined && authored === 'recorded'
}
