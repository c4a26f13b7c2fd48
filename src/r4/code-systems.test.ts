import { expect, test } from 'vitest'
import { canonicalSystem, codeSystems } from './code-systems.ts'

test.each<[string, keyof typeof codeSystems]>([
  ['http://loinc.org', 'loinc'],
  ['https://loinc.org/', 'loinc'],
  ['http://loinc.org|2.77', 'loinc'],
  ['urn:oid:2.16.840.1.113883.6.1', 'loinc'],
  ['2.16.840.1.113883.6.1', 'loinc'],
  ['http://snomed.info/sct/83821000000107/version/20230412', 'snomed'],
  ['urn:oid:2.16.840.1.113883.6.96', 'snomed'],
  ['https://unitsofmeasure.org', 'ucum'],
  ['http://hl7.org/fhir/data-absent-reason', 'dataAbsentReason'],
  ['http://terminology.hl7.org/CodeSystem/data-absent-reason|4.0.1', 'dataAbsentReason'],
  ['http://hl7.org/fhir/v3/NullFlavor', 'nullFlavor'],
  ['urn:oid:2.16.840.1.113883.5.1008', 'nullFlavor'],
  ['2.16.840.1.113883.5.1008', 'nullFlavor'],
  ['urn:oid:2.16.840.1.113883.5.83', 'observationInterpretation'],
  ['2.16.840.1.113883.5.83', 'observationInterpretation'],
  ['urn:oid:2.16.840.1.113883.12.78', 'observationInterpretation'],
  ['http://hl7.org/fhir/v2/0078', 'observationInterpretation'],
  ['https://terminology.hl7.org/CodeSystem/v2-0078/', 'observationInterpretation'],
  ['http://hl7.org/fhir/v3/ObservationInterpretation', 'observationInterpretation'],
  [
    'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation|3.0.0',
    'observationInterpretation',
  ],
  [
    'https://hl7.org/fhir/R4B/valueset-observation-interpretation.html',
    'observationInterpretation',
  ],
  ['http://hl7.org/fhir/ValueSet/observation-interpretation', 'observationInterpretation'],
])('%s is the code system %s', (address, name) => {
  expect(canonicalSystem(address)).toBe(codeSystems[name])
})

test.each(['urn:local', 'http://loinc.org.example/x', 'http://hl7.org/fhir/v2/0203', 'LN'])(
  '%s stays as it was sent',
  (address) => {
    expect(canonicalSystem(address)).toBe(address)
  },
)
