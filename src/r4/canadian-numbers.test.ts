import { expect, test } from 'vitest'
import { drugIdentificationNumbers, healthNumbers } from './canadian-numbers.ts'

const infoway = 'https://fhir.infoway-inforoute.ca/NamingSystem'

test('health numbers are known by the naming system of their jurisdiction', () => {
  const identifier = [
    { system: `${infoway}/ca-on-patient-hcn`, value: '1234567890' },
    { system: `${infoway}/ca-qc-patient-healthcare-id`, value: 'BEAO57031412' },
    { system: `${infoway}/ca-bc-provider-billing-number`, value: '1' },
    { system: 'urn:oid:1.2.3', value: '2' },
    { system: `${infoway}/ca-yt-patient-healthcare-id` },
  ]
  expect(healthNumbers({ identifier })).toEqual([
    { jurisdiction: 'ON', value: '1234567890' },
    { jurisdiction: 'QC', value: 'BEAO57031412' },
  ])
})

const din = { coding: [{ system: 'http://hl7.org/fhir/NamingSystem/ca-hc-din', code: '02248728' }] }

test.each([
  ['of a Medication', { code: din }, ['02248728']],
  ['of an order', { medicationCodeableConcept: din }, ['02248728']],
  ['but no other number', { code: { coding: [{ system: 'urn:x', code: '02248728' }] } }, []],
  ['and none of nothing', undefined, []],
])('drug identification numbers %s', (_, resource, expected) => {
  expect(drugIdentificationNumbers(resource)).toEqual(expected)
})
