import { describe, expect, test } from 'vitest'
import { vitalSignProfiles } from './vital-sign-profiles.ts'

const observation = (category: string, ...codes: string[]) => ({
  resourceType: 'Observation',
  category: [{ coding: [{ code: category }] }],
  code: { coding: codes.map((code) => ({ system: 'http://loinc.org', code })) },
})
const base = 'http://hl7.org/fhir/StructureDefinition'

describe('the vital-signs profiles that an Observation must conform to', () => {
  test('follow from its code', () => {
    expect(vitalSignProfiles(observation('vital-signs', '85354-9'))).toEqual([`${base}/bp`])
    expect(vitalSignProfiles(observation('vital-signs', '2708-6', '59408-5'))).toEqual([
      `${base}/oxygensat`,
    ])
  })

  test('are the general one for a code without its own', () => {
    expect(vitalSignProfiles(observation('vital-signs', '72514-3'))).toEqual([`${base}/vitalsigns`])
  })

  test('are none for another category or another resource', () => {
    expect(vitalSignProfiles(observation('laboratory', '8867-4'))).toEqual([])
    expect(vitalSignProfiles({ resourceType: 'Patient' })).toEqual([])
  })
})
