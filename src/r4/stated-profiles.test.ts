import { expect, test } from 'vitest'
import { statedProfiles } from './stated-profiles.ts'

test.each([
  [
    'http://hl7.org/fhir/us/core/StructureDefinition/us-core-blood-pressure|6.1.0',
    { guide: 'US Core', name: 'us-core-blood-pressure 6.1.0' },
  ],
  [
    'http://hl7.org/fhir/ca/baseline/StructureDefinition/profile-patient',
    { guide: 'CA Baseline', name: 'profile-patient' },
  ],
  [
    'http://fhir.infoway-inforoute.ca/cacore/StructureDefinition/patient-ca-core|1.1.0',
    { guide: 'CA Core+', name: 'patient-ca-core 1.1.0' },
  ],
  ['http://hl7.org/fhir/StructureDefinition/bodyweight', { guide: 'FHIR R4', name: 'bodyweight' }],
  [
    'https://ehr.example/StructureDefinition/own',
    { guide: undefined, name: 'https://ehr.example/StructureDefinition/own' },
  ],
])('%s', (address, expected) => {
  expect(statedProfiles({ meta: { profile: [address] } })).toEqual([expected])
})

test('a resource that claims none, or claims nonsense', () => {
  expect(statedProfiles({})).toEqual([])
  expect(statedProfiles({ meta: { profile: [5, null, ''] } })).toEqual([])
})
