import type { StoredResource } from './bundle-resources.ts'
import { patientOf } from './patient-of.ts'
import { createShelf, type Shelf } from './shelf.ts'

/** Resources in memory, by type and id and by the patient they are about. */
export interface ResourceStore {
  /** The first of a type and id stays; a second one is not taken. */
  readonly add: (resource: StoredResource) => void
  readonly get: (resourceType: string, id: string) => StoredResource | undefined
  /** All of a type, or those about one patient, in the order they were added. */
  readonly list: (resourceType: string, patientId?: string) => readonly StoredResource[]
  /** The same, ready to be searched. */
  readonly shelf: (resourceType: string, patientId?: string) => Shelf
}

export function createResourceStore(): ResourceStore {
  const byType = new Map<string, Map<string, StoredResource>>()
  const byPatient = new Map<string, StoredResource[]>()
  const shelves = new Map<string, Shelf>()
  const list = (resourceType: string, patientId?: string) =>
    patientId === undefined
      ? [...(byType.get(resourceType)?.values() ?? [])]
      : (byPatient.get(`${resourceType} of ${patientId}`) ?? [])

  return {
    add(resource) {
      const { resourceType, id } = resource
      const all = byType.get(resourceType) ?? new Map<string, StoredResource>()
      if (all.has(id)) return
      all.set(id, resource)
      byType.set(resourceType, all)
      const patient = patientOf(resource)
      const key = `${resourceType} of ${patient ?? ''}`
      shelves.delete(resourceType)
      shelves.delete(key)
      if (patient === undefined) return
      const known = byPatient.get(key)
      if (known) known.push(resource)
      else byPatient.set(key, [resource])
    },
    get: (resourceType, id) => byType.get(resourceType)?.get(id),
    list,
    shelf(resourceType, patientId) {
      const key = patientId === undefined ? resourceType : `${resourceType} of ${patientId}`
      const known = shelves.get(key)
      if (known) return known
      const made = createShelf(list(resourceType, patientId))
      shelves.set(key, made)
      return made
    },
  }
}
