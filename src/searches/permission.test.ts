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
