import { patientOf } from './patient-of.ts'
import type { StoredResource } from './stored-resource.ts'

/** Resources in memory, by type and id and by patient. It never changes once it is created. */
export interface ResourceStore {
  readonly get: (resourceType: string, id: string) => StoredResource | undefined
  /** All of a type, or those about one patient, in the order they came. */
  readonly list: (resourceType: string, patientId?: string) => readonly StoredResource[]
}

/** Of two resources with the same type and id, the first is kept. */
export function createResourceStore(resources: Iterable<StoredResource>): ResourceStore {
  const byType = new Map<string, Map<string, StoredResource>>()
  const byPatient = new Map<string, StoredResource[]>()
  for (const resource of resources) {
    const { resourceType, id } = resource
    const ofType = byType.get(resourceType) ?? new Map<string, StoredResource>()
    if (ofType.has(id)) continue
    ofType.set(id, resource)
    byType.set(resourceType, ofType)
    const patientId = patientOf(resource)
    if (patientId === undefined) continue
    const key = `${resourceType} of ${patientId}`
    const known = byPatient.get(key)
    if (known) known.push(resource)
    else byPatient.set(key, [resource])
  }
  return {
    get: (resourceType, id) => byType.get(resourceType)?.get(id),
    list: (resourceType, patientId) =>
      patientId === undefined
        ? [...(byType.get(resourceType)?.values() ?? [])]
        : (byPatient.get(`${resourceType} of ${patientId}`) ?? []),
  }
}
