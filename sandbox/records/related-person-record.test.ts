import { expect, test } from 'vitest'
import { createResourceStore } from '../fhir-server/resource-store.ts'
import { relatedPersonRecords } from './related-person-record.ts'

function identified(...identifiers: readonly unknown[]): readonly (string | undefined)[] {
  const store = createResourceStore()
  for (const [index, identifier] of identifiers.entries()) {
    const json = { patient: { reference: 'Patient/p' }, identifier: [identifier] }
    store.add({ resourceType: 'RelatedPerson', id: String(index), text: '', json })
  }
  return relatedPersonRecords(store).map(({ identifier }) => identifier)
}

test('a person is known by system and value; a value alone makes nobody the same', () => {
  expect(
    identified({ system: 'urn:example:people', value: '7' }, { value: '7' }, { system: 'x' }, null),
  ).toEqual(['urn:example:people|7', undefined, undefined, undefined])
})
