import type { StoredResource } from './bundle-resources.ts'

/** Resources in memory, by type and id and by the patient they are about. */
export interface ResourceStore {
  readonly add: (resource: StoredResource) => void
  readonly get: (resourceType: string, id: string) => StoredResource | undefined
  /** All of a type, or those about one patient, in the order they were added. */
  readonly list: (resourceType: string, patientId?: string) => readonly StoredResource[]
}

export function createResourceStore(): ResourceStore {
  const byType = new Map<string, Map<string, StoredResource>>()
  const byPatient = new Map<string, StoredResource[]>()
  return {
    add(resource) {
      const { resourceType, id } = resource
      const all = byType.get(resourceType) ?? new Map<string, StoredResource>()
      if (all.has(id)) return
      all.set(id, resource)
      byType.set(resourceType, all)
      const patient = patientOf(resource)
      if (patient === undefined) return
      const key = `${resourceType} of ${patient}`
      const known = byPatient.get(key)
      if (known) known.push(resource)
      else byPatient.set(key, [resource])
    },
    get: (resourceType, id) => byType.get(resourceType)?.get(id),
    list: (resourceType, patientId) =>
      patientId === undefined
        ? [...(byType.get(resourceType)?.values() ?? [])]
        : (byPatient.get(`${resourceType} of ${patientId}`) ?? []),
  }
}

/** The id of the patient that a resource is about; a Patient is about itself. */
export function patientOf({ resourceType, id, json }: StoredResource): string | undefined {
  if (resourceType === 'Patient') return id
  const subject = json['subject'] ?? json['patient']
  if (typeof subject !== 'object' || subject === null || !('reference' in subject)) return undefined
  return /^Patient\/([^/]+)/.exec(String(subject.reference))?.[1]
}
