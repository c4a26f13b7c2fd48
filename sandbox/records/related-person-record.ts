import type { ResourceStore } from '../fhir-server/resource-store.ts'
import { nameOf } from './patient-record.ts'

/** Someone who may open another person's chart: a parent, a carer. */
export interface RelatedPersonRecord {
  readonly id: string
  readonly name: string
  readonly patient: string
}

export function relatedPersonRecords(store: ResourceStore): readonly RelatedPersonRecord[] {
  return store.list('RelatedPerson').flatMap((person) => {
    const patient = person.json['patient']
    const reference =
      typeof patient === 'object' && patient !== null && 'reference' in patient
        ? String(patient.reference)
        : ''
    const [, id] = /^Patient\/([^/]+)$/.exec(reference) ?? []
    return id === undefined ? [] : [{ id: person.id, name: nameOf(person), patient: id }]
  })
}
