import type { MedicationRequest } from 'fhir/r4'
import type { Parts } from './parts.ts'

/** An active order for the launch patient. */
export function medicationRequest(
  id: string,
  parts: Parts<MedicationRequest> = {},
): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    id,
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/p' },
    medicationCodeableConcept: { text: `Medication ${id}` },
    ...parts,
  } as MedicationRequest
}
