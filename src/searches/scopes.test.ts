import { describe, expect, test } from 'vitest'
import { everySearch } from './declared-searches.ts'
import { optionalSearches } from './optional-searches.ts'
import { requestedScopes, resourceScopes } from './scopes.ts'

const category = 'http://terminology.hl7.org/CodeSystem/observation-category'

describe('the scopes that are requested', () => {
  test('granular v2 names each category that a search asks for, and nothing else', () => {
    expect(resourceScopes(everySearch, 'v2-granular')).toEqual([
      'patient/Patient.r',
      `patient/Observation.rs?category=${category}|vital-signs`,
      `patient/Observation.rs?category=${category}|laboratory`,
      'patient/MedicationRequest.rs',
      'patient/Medication.r',
    ])
  })

  test('v2 without granular scopes asks for Observation once', () => {
    expect(resourceScopes(everySearch, 'v2')).toEqual([
      'patient/Patient.r',
      'patient/Observation.rs',
      'patient/MedicationRequest.rs',
      'patient/Medication.r',
    ])
  })

  test('v1 asks only to read', () => {
    expect(resourceScopes(everySearch, 'v1')).toEqual([
      'patient/Patient.read',
      'patient/Observation.read',
      'patient/MedicationRequest.read',
      'patient/Medication.read',
    ])
  })

  test('no scope is a wildcard and none can write', () => {
    for (const syntax of ['v1', 'v2', 'v2-granular'] as const) {
      for (const scope of resourceScopes(everySearch, syntax)) {
        expect(scope).toMatch(/^patient\/[A-Z][A-Za-z]+\.(read|r|rs)(\?category=|$)/)
      }
    }
  })

  test('an EHR launch asks for launch, a standalone launch for launch/patient', () => {
    const refresh = 'online_access'
    const reader = ['user/Practitioner.r']
    const optional = ['patient/Encounter.rs']
    const launch = 'ehr-launch'
    expect(requestedScopes([], { syntax: 'v2', launch, refresh, reader, optional })).toEqual([
      'openid',
      'fhirUser',
      'launch',
      'online_access',
      'patient/Encounter.rs',
      'user/Practitioner.r',
    ])
    const none = { refresh: 'never', reader: undefined, optional: undefined } as const
    expect(requestedScopes([], { syntax: 'v2', launch: 'standalone-launch', ...none })).toEqual([
      'openid',
      'fhirUser',
      'launch/patient',
    ])
  })
})

test('each optional search has one scope of its own, which is no wildcard and cannot write', () => {
  const searches = Object.values(optionalSearches)
  expect(resourceScopes(searches, 'v2-granular')).toEqual([
    'patient/Encounter.rs',
    'patient/DiagnosticReport.rs?category=http://terminology.hl7.org/CodeSystem/v2-0074|LAB',
  ])
  expect(resourceScopes(searches, 'v2')).toEqual([
    'patient/Encounter.rs',
    'patient/DiagnosticReport.rs',
  ])
  expect(resourceScopes(searches, 'v1')).toEqual([
    'patient/Encounter.read',
    'patient/DiagnosticReport.read',
  ])
  const declared = resourceScopes(everySearch, 'v2-granular')
  for (const scope of resourceScopes(searches, 'v2-granular')) expect(declared).not.toContain(scope)
})
