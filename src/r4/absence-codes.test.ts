import { expect, test } from 'vitest'
import { isAbsenceSystem, isAbsenceWord } from './absence-codes.ts'

test.each([
  ['unknown', true],
  ['Unknown (qualifier value)', true],
  ['OTHER', true],
  ['Other medication', true],
  ['<masked>', true],
  ['N/A', true],
  ['Médicament inconnu', true],
  ['non précisé', true],
  ['MSK', true],
  ['Other antacids', false],
  ['unknown strength metformin', false],
  ['None-Such balm', false],
  ['NA', false],
])('%s names nothing: %s', (text, expected) => {
  expect(isAbsenceWord(text)).toBe(expected)
})

test.each([
  ['http://terminology.hl7.org/CodeSystem/data-absent-reason', true],
  ['http://hl7.org/fhir/data-absent-reason', true],
  ['http://terminology.hl7.org/CodeSystem/v3-NullFlavor', true],
  ['urn:oid:2.16.840.1.113883.5.1008', true],
  ['http://www.nlm.nih.gov/research/umls/rxnorm', false],
  [undefined, false],
])('a code of %s stands for an absence: %s', (system, expected) => {
  expect(isAbsenceSystem(system)).toBe(expected)
})
