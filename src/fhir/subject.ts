import type { FhirResource, Immunization, Observation } from 'fhir/r4'
import { element, sent } from '#src/r4/sent.ts'

/** The two elements by which resources name the patient that they are about. */
type WithSubject = Pick<Observation, 'subject'> & Partial<Pick<Immunization, 'patient'>>

/**
 * Whether a resource says that it is about one of these records of the patient: `subject` or `patient` refers to `Patient/{id}`, relative or
 * absolute within the same FHIR server, in any version. Without a readable reference it does not.
 */
export function isAboutPatient(
  resource: FhirResource,
  patientIds: readonly string[],
  fhirServerUrl: string,
): boolean {
  const { subject, patient } = sent<WithSubject>(resource)
  const { reference } = element(subject ?? patient)
  if (typeof reference !== 'string') return false
  const current = reference.replace(/\/_history\/[^/]*$/, '')
  return patientIds.some(
    (id) => current === `Patient/${id}` || current === `${fhirServerUrl}/Patient/${id}`,
  )
}
