import type { StoredResource } from './stored-resource.ts'

/** The id of the patient that a resource is about. A Patient is about itself, a RelatedPerson about their patient. */
export function patientOf({ resourceType, id, json }: StoredResource): string | undefined {
  if (resourceType === 'Patient') return id
  const subject = json['subject'] ?? json['patient']
  if (typeof subject !== 'object' || subject === null || !('reference' in subject)) return undefined
  return /^Patient\/([A-Za-z0-9.-]+)(\/_history\/|$)/.exec(String(subject.reference))?.[1]
}
