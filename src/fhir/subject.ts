import type { FhirResource } from 'fhir/r4'

/**
 * Whether a resource says that it is about this patient: `subject` or `patient` refers to `Patient/{id}`,
 * relative or absolute within the same FHIR server, any version. Without a readable subject it is not.
 */
export function isAboutPatient(
  resource: FhirResource,
  patientId: string,
  fhirServerUrl: string,
): boolean {
  const reference = subjectReference(resource)?.replace(/\/_history\/[^/]*$/, '')
  return (
    reference === `Patient/${patientId}` || reference === `${fhirServerUrl}/Patient/${patientId}`
  )
}

function subjectReference(resource: FhirResource): string | undefined {
  const holder: Record<string, unknown> = { ...resource }
  const subject = holder['subject'] ?? holder['patient']
  if (typeof subject !== 'object' || subject === null || !('reference' in subject)) return undefined
  return typeof subject.reference === 'string' ? subject.reference : undefined
}
