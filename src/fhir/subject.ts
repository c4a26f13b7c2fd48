import type { FhirResource, Immunization, Observation } from 'fhir/r4'
import { element, sent } from '#src/r4/sent.ts'

/** The two elements by which resources name the patient that they are about. */
type WithSubject = Pick<Observation, 'subject'> & Partial<Pick<Immunization, 'patient'>>

/** Who a resource says that it is about: one of these records of the patient, another patient, or nobody it names. */
export type SubjectMatch = 'patient' | 'other-patient' | 'not-said'

/**
 * Holds `subject` or `patient` against `Patient/{id}`, relative or absolute within the same FHIR server, in any version.
 * A reference to another Patient, on whichever server, is about another; one that cannot be read says nothing.
 */
export function subjectMatch(
  resource: FhirResource,
  patientIds: readonly string[],
  fhirServerUrl: string,
): SubjectMatch {
  const { subject, patient } = sent<WithSubject>(resource)
  const { reference } = element(subject ?? patient)
  if (typeof reference !== 'string') return 'not-said'
  const current = reference.replace(/\/_history\/[^/]*$/, '')
  const isPatient = patientIds.some(
    (id) => current === `Patient/${id}` || current === `${fhirServerUrl}/Patient/${id}`,
  )
  if (isPatient) return 'patient'
  return /(?:^|\/)Patient\/[^/]+$/.test(current) ? 'other-patient' : 'not-said'
}
