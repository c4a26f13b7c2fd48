import { expect, test } from 'vitest'
import { isScopeGranted } from './is-scope-granted.ts'

const category = 'http://terminology.hl7.org/CodeSystem/observation-category'
const laboratory = `patient/Observation.rs?category=${category}|laboratory`

test.each([
  ['patient/Observation.rs', ['patient/Observation.r', 'patient/Observation.s'], true],
  ['patient/Observation.rs', ['patient/Observation.r'], false],
  ['patient/Observation.rs', ['patient/Observation.read'], true],
  ['patient/Observation.read', ['patient/Observation.rs'], true],
  ['patient/Medication.r', ['patient/*.cruds'], true],
  [laboratory, ['patient/Observation.rs'], true],
  [laboratory, ['patient/Observation.rs?category=laboratory'], true],
  [laboratory, [`patient/Observation.rs?category=${category}%7Claboratory`], true],
  [laboratory, [`patient/Observation.rs?category=${category}|vital-signs`], false],
  ['patient/Observation.rs', [laboratory], false],
  ['patient/Patient.r', ['http://smarthealthit.org/fhir/scopes/patient/Patient.r'], true],
  ['openid', ['http://openid.net/specs/openid-connect-core-1_0#openid'], true],
  ['launch', ['http://smarthealthit.org/fhir/scopes/launch'], true],
  ['launch', ['launch/patient'], false],
])('%s within %j: %s', (requested, granted, expected) => {
  expect(isScopeGranted(requested, granted)).toBe(expected)
})
