import { medications, type Medications } from '#src/clinical/medications/medications.ts'

/** Orders as an EHR without referenced Medications would have them read. */
export function readOrders(requests: readonly object[], now: number): Medications {
  return medications(requests, {
    medications: new Map(),
    fhirServerUrl: 'https://ehr.example',
    now,
  }).answer
}
