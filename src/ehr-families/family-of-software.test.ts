import { expect, test } from 'vitest'
import { familyOfSoftware } from './family-of-software.ts'

test.each([
  ['Epic May 2026', undefined, 'epic'],
  [undefined, 'Oracle Health', 'oracle-health'],
  [undefined, 'Cerner', 'oracle-health'],
  [
    'Interoperability Services: US Core STU6 FHIR R4 2.0.0',
    'Medical Information Technology, Inc',
    'meditech',
  ],
  ['athenahealth FHIR Server', 'athenahealth', 'athenahealth'],
  ['HAPI FHIR Server 8.10.0', 'Not provided', 'hapi'],
  ['Microsoft FHIR Server 4.0', undefined, 'azure'],
])('software %j of %j is of the family %s', (software, publisher, family) => {
  expect(familyOfSoftware({ software, publisher })?.name).toBe(family)
})

test('the software counts before whoever publishes the statement', () => {
  const stated = { software: 'HAPI FHIR Server 8.10.0', publisher: 'Epic Hospital' }
  expect(familyOfSoftware(stated)?.name).toBe('hapi')
})

test.each([
  ['Sidechart sandbox EHR', undefined],
  ['An EpicCare viewer', 'Hospital of the Oracle Health district'],
  [undefined, undefined],
  ['', ''],
])('software %j of %j is of none that is known', (software, publisher) => {
  expect(familyOfSoftware({ software, publisher })).toBeUndefined()
})
