import { expect, test } from 'vitest'
import { boundedScopes } from './bounded-scopes.ts'

const laboratory = 'patient/Observation.rs?category=c|laboratory'

test.each([
  ['patient/Patient.r', 'patient/Patient.r', 'patient/Patient.r'],
  ['patient/Patient.r', 'patient/Patient.rs', 'patient/Patient.r'],
  ['patient/Patient.rs', 'patient/Patient.r', 'patient/Patient.r'],
  ['patient/Patient.rs', 'patient/*.rs', 'patient/Patient.rs'],
  ['patient/Patient.rs', 'patient/*.read', 'patient/Patient.rs'],
  [
    'patient/*.rs',
    'patient/Patient.r patient/Observation.rs',
    'patient/Patient.r patient/Observation.rs',
  ],
  ['patient/Patient.rs', 'patient/*.r', 'patient/Patient.r'],
  ['patient/*.r', 'patient/Patient.rs', 'patient/Patient.r'],
  ['patient/Patient.rs', 'patient/*.r patient/*.s', 'patient/Patient.r patient/Patient.s'],
  ['patient/Patient.r', 'patient/Patient.s', ''],
  [laboratory, 'patient/*.r', 'patient/Observation.r?category=c|laboratory'],
  [laboratory, 'patient/Observation.rs?category=c%7Claboratory', laboratory],
  ['patient/Observation.rs', laboratory, laboratory],
  [laboratory, 'patient/Observation.rs', laboratory],
  [laboratory, 'patient/Observation.rs?category=c|vital-signs', ''],
  ['patient/Patient.r', 'patient/Observation.rs', ''],
  ['user/Patient.r', 'patient/*.rs', ''],
  ['patient/Patient.r', 'user/*.rs', ''],
  ['patient/Patient.r', '', ''],
  ['openid launch/patient', 'patient/Patient.r', 'openid launch/patient'],
])('%s within "%s" is "%s"', (scopes, bounds, expected) => {
  expect(boundedScopes(scopes.split(' '), bounds.split(' ')).join(' ')).toBe(expected)
})
