import { expect, test } from 'vitest'
import { isInsideFhirServer } from './inside-fhir-server.ts'

const base = 'https://ehr.example/fhir/r4'

test.each([
  ['https://ehr.example/fhir/r4/Patient/1', true],
  ['https://ehr.example/fhir/r4?_getpages=1', true],
  ['https://ehr.example/fhir/r4', true],
  ['https://EHR.example/fhir/r4/Patient/1', true],
  ['https://ehr.example/fhir/r4x/Patient/1', false],
  ['https://ehr.example/fhir/r4-other?x', false],
  ['https://ehr.example/fhir/r4/../admin', false],
  ['https://ehr.example/fhir/r4/%2e%2e/admin', false],
  ['https://ehr.example/fhir/r4/..%2f..%2fadmin', false],
  ['https://ehr.example:444/fhir/r4/Patient/1', false],
  ['http://ehr.example/fhir/r4/Patient/1', false],
  ['https://ehr.example.evil.example/fhir/r4/Patient/1', false],
  ['https://ehr.example/fhir/r4/%2e%2e%2fadmin', false],
  ['https://ehr.example/fhir/r4/%2E%2E%5Cadmin', false],
  ['https://ehr.example/fhir/r4\\..\\admin', false],
  ['https://ehr.example/fhir/r4/Patient/a..b', true],
  ['https://user@ehr.example/fhir/r4/Patient/1', false],
  ['https://u:p@ehr.example/fhir/r4/Patient/1', false],
  ['https://ehr.example@evil.example/fhir/r4/Patient/1', false],
  ['//evil.example/fhir/r4/Patient/1', false],
  ['Patient/1', false],
  ['javascript:alert(1)', false],
  ['', false],
])('%s inside the FHIR server: %s', (url, expected) => {
  expect(isInsideFhirServer(url, base)).toBe(expected)
})
