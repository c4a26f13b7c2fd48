import { expect, test } from 'vitest'
import { grantableScopes } from './grantable-scopes.ts'
import { isAboutOnePatient, resourceGrants } from './smart-scopes.ts'

const served = {
  types: ['Patient', 'Observation'],
  declares: (type: string, name: string) =>
    type === 'Observation' && ['category', 'code', 'date'].includes(name),
}
const laboratory = 'category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory'

test.each([
  ['patient/Patient.r', 'patient/Patient.r', 'v2'],
  ['patient/Patient.rs user/Observation.s', 'patient/Patient.rs user/Observation.s', 'levels'],
  ['patient/Observation.read', 'patient/Observation.read', 'v1 asked, v1 granted'],
  ['patient/*.rs user/*.read', 'patient/*.rs user/*.read', 'wildcards'],
  [`patient/Observation.rs?${laboratory}`, `patient/Observation.rs?${laboratory}`, 'granular'],
  [
    `patient/Observation.rs?${laboratory}&code=http://loinc.org|4548-4`,
    `patient/Observation.rs?${laboratory}&code=http://loinc.org|4548-4`,
    'two parameters',
  ],
  ['patient/Observation.sr', '', 'letters out of order'],
  ['patient/Observation.', '', 'no letters'],
  ['patient/Observation.rr', '', 'a letter twice'],
  ['patient/Observation', '', 'no suffix'],
  ['patient/observation.rs', '', 'a type in small letters'],
  ['patient/Basic.rs', '', 'a type that is not served'],
  ['system/Patient.rs', '', 'no user'],
  ['patient/Observation.cruds', 'patient/Observation.rs', 'the server only reads'],
  ['patient/Observation.cr', 'patient/Observation.r', 'the server only reads'],
  ['patient/Observation.cud', '', 'the server only reads'],
  ['patient/Observation.write', '', 'the server only reads, v1'],
  ['patient/Observation.*', 'patient/Observation.read', 'the server only reads, v1'],
  ['patient/Observation.rs?performer=x', '', 'a parameter that is not declared'],
  ['patient/Observation.rs?code:in=x', '', 'a modifier'],
  ['patient/Observation.rs?subject.birthdate=1990', '', 'a chain'],
  ['patient/Observation.rs?_filter=x', '', '_filter'],
  [`patient/Observation.rs?${laboratory}&performer=x`, '', 'one of two is not declared'],
  ['patient/Observation.rs?category=', '', 'an empty value'],
  ['patient/Observation.rs?', '', 'an empty filter'],
  ['patient/*.rs?category=x', '', 'a filter for every type'],
  ['patient/Observation.read?category=x', '', 'a filter in v1'],
  ['openid fhirUser profile', 'openid fhirUser profile', 'identity'],
  ['fhirUser profile patient/Patient.r', 'patient/Patient.r', 'identity without openid'],
  ['online_access offline_access', 'offline_access', 'one includes the other'],
  ['openid wibble email', 'openid', 'unknown scopes'],
  ['openid openid', 'openid', 'a scope twice'],
  ['', '', 'nothing'],
])('%s is granted as "%s": %s', (asked, granted) => {
  expect(grantableScopes(asked, served).join(' ')).toBe(granted)
})

test('a scope is parsed into what a FHIR server needs to know', () => {
  const [lab, v1, none] = resourceGrants([
    `patient/Observation.rs?${laboratory}`,
    'user/*.read',
    'launch/patient',
  ])
  expect(lab).toMatchObject({ level: 'patient', resourceType: 'Observation', letters: 'rs' })
  expect(lab?.filter?.get('category')).toMatch(/\|laboratory$/)
  expect(v1).toMatchObject({ level: 'user', resourceType: '*', letters: 'rs', filter: undefined })
  expect(none).toBeUndefined()
  expect(['patient/*.rs', 'user/*.rs', 'launch/patient'].map(isAboutOnePatient)).toEqual([
    true,
    false,
    false,
  ])
})
