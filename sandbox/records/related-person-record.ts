import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import { nameOf } from './patient-record.ts'

/** Someone who may open another person's chart: a parent, a carer. */
export interface RelatedPersonRecord {
  readonly id: string
  readonly name: string
  readonly patient: string
  /**
   * The first identifier as `system|value`. A parent of two children is two resources that share it. A value without a
   * system is not unique, so it does not count.
   */
  readonly identifier: string | undefined
}

export function relatedPersonRecords(store: ResourceStore): readonly RelatedPersonRecord[] {
  return store.list('RelatedPerson').flatMap((person) => {
    const patient = person.json['patient']
    const reference =
      typeof patient === 'object' && patient !== null && 'reference' in patient
        ? String(patient.reference)
        : ''
    const [, id] = /^Patient\/([^/]+)$/.exec(reference) ?? []
    return id === undefined
      ? []
      : [{ id: person.id, name: nameOf(person), patient: id, identifier: identifierOf(person) }]
  })
}

function identifierOf({ json }: StoredResource): string | undefined {
  const [first] = Array.isArray(json['identifier'])
    ? (json['identifier'] as Record<string, unknown>[])
    : []
  const { system, value } = first ?? {}
  return typeof system === 'string' && typeof value === 'string' ? `${system}|${value}` : undefined
}
