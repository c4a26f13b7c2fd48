import { describe, expect, test } from 'vitest'
import { declaredSearches, everySearch } from './declared-searches.ts'
import { permission } from './permission.ts'
import { resourceScopes } from './scopes.ts'

const category = 'http://terminology.hl7.org/CodeSystem/observation-category'
const vitalSigns = declaredSearches['vital-signs']

describe('what a granted scope says of a search', () => {
  test.each([
    ['patient/Observation.rs', 'granted'],
    ['patient/Observation.read', 'granted'],
    ['patient/*.rs', 'granted'],
    ['patient/*.*', 'granted'],
    ['user/Observation.cruds', 'granted'],
    [`patient/Observation.rs?category=${category}|vital-signs`, 'granted'],
    ['patient/Observation.rs?category=vital-signs', 'granted'],
    [`patient/Observation.rs?category=${category}|laboratory`, 'refused'],
    [`patient/Observation.rs?category=${category}|vital-signs&status=final`, 'narrowed'],
    ['patient/Observation.rs?code=http://loinc.org|8867-4', 'narrowed'],
    ['patient/Observation.r', 'refused'],
    ['patient/Observation.write', 'refused'],
    ['patient/MedicationRequest.rs', 'refused'],
    ['patient/Observation.', 'refused'],
    ['launch/patient', 'refused'],
    ['openid', 'refused'],
  ] as const)('%s: vital signs are %s', (scope, expected) => {
    expect(permission(vitalSigns, [scope])).toBe(expected)
  })

  const laboratory = `?category=${category}|laboratory`
  const vital = `?category=${category}|vital-signs`
  const uri = 'http://smarthealthit.org/fhir/scopes/'
  test.each([
    [['patient/Observation.r', 'patient/Observation.s'], 'granted'],
    [['patient/Observation.s', 'user/Observation.r'], 'granted'],
    [['patient/*.r', 'patient/Observation.s'], 'granted'],
    [['patient/Observation.r', `patient/Observation.s${vital}`], 'granted'],
    [[`patient/Observation.r${vital}`, `patient/Observation.s${vital}`], 'granted'],
    [['patient/Observation.r', 'patient/Observation.s?status=final'], 'narrowed'],
    [['patient/Observation.r', `patient/Observation.s${laboratory}`], 'refused'],
    [['patient/Observation.r', 'patient/Condition.s'], 'refused'],
    [['patient/Observation.c', 'patient/Observation.s'], 'refused'],
    [[`${uri}patient/Observation.rs`], 'granted'],
    [[`${uri}patient/Observation.read`], 'granted'],
    [[`${uri}patient/Observation.r`, 'patient/Observation.s'], 'granted'],
    [['http://evil.example/patient/Observation.rs'], 'refused'],
    [['patient/Observation.sr'], 'refused'],
  ] as const)('%j together: vital signs are %s', (scopes, expected) => {
    expect(permission(vitalSigns, scopes)).toBe(expected)
  })

  test('without a scope everything is refused', () => {
    for (const search of everySearch) expect(permission(search, [])).toBe('refused')
  })

  test('what is requested covers every declared search, in each syntax', () => {
    for (const syntax of ['v1', 'v2', 'v2-granular'] as const) {
      for (const search of everySearch) {
        expect(permission(search, resourceScopes(everySearch, syntax))).toBe('granted')
      }
    }
  })

  test('taking any one granular scope away darkens exactly the searches that needed it', () => {
    const scopes = resourceScopes(everySearch, 'v2-granular')
    for (const [place, search] of everySearch.entries()) {
      const others = scopes.filter((_, index) => index !== place)
      expect(everySearch.filter((each) => permission(each, others) === 'refused')).toEqual([search])
    }
  })
})
