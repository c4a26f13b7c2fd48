import type { MedicationRequest, MedicationRequestSubstitution, Reference } from 'fhir/r4'

/**
 * A MedicationRequest of R4, with what STU3 and R5 name otherwise and mean the same: `requester.agent` and
 * `substitution.allowed` (https://hl7.org/fhir/STU3/medicationrequest.html), `statusChanged`
 * (https://hl7.org/fhir/R5/medicationrequest-definitions.html#MedicationRequest.statusChanged).
 */
export type AnyRequest = Omit<MedicationRequest, 'requester' | 'substitution'> & {
  requester?: Reference & { agent?: Reference }
  substitution?: MedicationRequestSubstitution & { allowed?: boolean }
  statusChanged?: string
}
