import { expect, test } from 'vitest'
import { createResourceStore } from '#sandbox/store/resource-store.ts'
import { relatedPersonRecords } from './related-person-record.ts'

function identified(...identifiers: readonly unknown[]): readonly (string | undefined)[] {
  const people = identifiers.map((identifier, index) => {
    const json = { patient: { reference: 'Patient/p' }, identifier: [identifier] }
    return { resourceType: 'RelatedPerson', id: String(index), text: '', json }
  })
  const store = createResourceStore(people)
  return relatedPersonRecords(store).map(({ identifier }) => identifier)
}

test('two records are the same person only if they share an identifier with a system', () => {
  expect(
    identified({ system: 'urn:example:people', value: '7' }, { value: '7' }, { system: 'x' }, null),
  ).toEqual(['urn:example:people|7', undefined, undefined, undefined])
})
