import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { rememberDecimalText } from '#src/r4/decimal.ts'
import { sent } from '#src/r4/sent.ts'
import { absent } from '#src/testing/absent.ts'
import { component, interpretation, observation } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { parsedObservation } from './parsed-observation.ts'
import type { Reading } from './reading-type.ts'

const parsed = (parts: Parts<Observation>) => parsedObservation(sent(observation(parts)))
const read = (parts: Parts<Observation>): Reading => parsed(parts).whole

describe('a value, whichever value[x] it came in', () => {
  test.each([
    [
      'zero is a value',
      { valueQuantity: { value: 0, unit: 'mg' } },
      { kind: 'quantity', quantity: { text: '0', number: 0, unit: 'mg' } },
    ],
    [
      'a comparator is part of it',
      { valueQuantity: { value: 0.01, comparator: '<' } },
      { kind: 'quantity', quantity: { comparator: '<', text: '0.01' } },
    ],
    [
      'a code alone is its unit',
      { valueQuantity: { value: 1, code: '%', system: 'http://unitsofmeasure.org' } },
      { kind: 'quantity', quantity: { unit: '%', ucum: '%' } },
    ],
    ['words', { valueString: 'HEMOLYZED' }, { kind: 'text', text: 'HEMOLYZED' }],
    ['a number in words stays words', { valueString: '12 (H)' }, { kind: 'text', text: '12 (H)' }],
    [
      'a concept',
      { valueCodeableConcept: { coding: [{ display: 'Positive' }] } },
      { kind: 'text', text: 'Positive' },
    ],
    [
      'a titre',
      { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } },
      { kind: 'text', text: '1:128' },
    ],
    [
      'a range',
      { valueRange: { low: { value: 1, unit: 'mg' }, high: { value: 2, unit: 'mg' } } },
      { kind: 'text', text: '1 mg – 2 mg' },
    ],
    ['false is a value', { valueBoolean: false }, { kind: 'boolean', isTrue: false }],
    ['a whole number', { valueInteger: 0 }, { kind: 'text', text: '0' }],
    [
      'why there is none',
      { dataAbsentReason: { coding: [{ code: 'not-performed' }] } },
      { kind: 'absent', reason: 'not-performed' },
    ],
    [
      'a panel holds its members',
      { hasMember: [{ reference: 'a' }, { reference: 'b' }] },
      { kind: 'panel', members: 2 },
    ],
    ['registered is pending', { status: 'registered' }, { kind: 'pending' }],
    ['final without anything else was not sent', {}, { kind: 'not-sent' }],
    [
      'a type that cannot be shown is named',
      { valueSampledData: {} },
      { kind: 'unsupported', type: 'SampledData' },
    ],
    [
      'a quantity without a number is no zero',
      { valueQuantity: { unit: 'mg' } },
      { kind: 'malformed', text: '{"unit": "mg"}' },
    ],
    [
      'a quantity of text is no number',
      { valueQuantity: { value: '5' } },
      { kind: 'malformed', text: '"5"', unit: undefined },
    ],
    [
      'a concept that says why it is absent',
      { valueCodeableConcept: { coding: [absent('masked')] } },
      { kind: 'absent', reason: 'masked' },
    ],
    [
      'a text that says why it is absent',
      { _valueString: absent('asked-declined') },
      { kind: 'absent', reason: 'asked-declined' },
    ],
    [
      'two values are no value: neither is chosen, both are named',
      { valueString: 'negative', valueQuantity: { value: 5 } },
      { kind: 'malformed', text: 'valueString "negative", valueQuantity {"value": 5}' },
    ],
    ['null is no value', { valueQuantity: null }, { kind: 'malformed', text: 'null' }],
  ])('%s', (_, parts, expected) => {
    expect(read(parts).value).toMatchObject(expected)
  })

  test('the digits that were sent', () => {
    const valueQuantity = { value: 1.1 }
    rememberDecimalText(valueQuantity, 'value', '1.10')
    expect(read({ valueQuantity }).value).toMatchObject({ quantity: { text: '1.10', number: 1.1 } })
  })
})

describe('flags come from the source', () => {
  test.each([
    ['H', 'high', 'high'],
    ['L', 'low', 'low'],
    ['HH', 'critical', 'high'],
    ['LL', 'critical', 'low'],
    ['AA', 'critical', undefined],
    ['A', 'abnormal', undefined],
    ['HU', 'high', 'high'],
    ['N', 'other', undefined],
    ['POS', 'other', undefined],
    ['XYZ', 'other', undefined],
    ['constructor', 'other', undefined],
  ])('%s is %s', (code, severity, direction) => {
    expect(read({ interpretation: interpretation(code) }).interpretations).toMatchObject([
      { code, severity, direction },
    ])
  })

  test.each([
    'http://terminology.hl7.org/CodeSystem/v2-0078',
    'http://hl7.org/fhir/v2/0078',
    'http://hl7.org/fhir/v3/ObservationInterpretation',
  ])('the same codes under the older address %s', (system) => {
    const [flag] = read({ interpretation: [{ coding: [{ system, code: 'HH' }] }] }).interpretations
    expect(flag).toMatchObject({ severity: 'critical', direction: 'high' })
  })

  test('a code from an unknown system is shown verbatim and has no severity', () => {
    const [flag] = read({
      interpretation: [{ coding: [{ system: 'local', code: 'HH' }], text: 'see note' }],
    }).interpretations
    expect(flag).toEqual({
      code: 'see note',
      text: 'see note',
      severity: 'other',
      direction: undefined,
    })
  })

  test('without an interpretation there is none, not even a normal one', () => {
    expect(read({ valueQuantity: { value: 1 } }).interpretations).toEqual([])
  })
})

test.each([
  ['the most severe of them, not the first', ['H', 'HH'], 'critical'],
  ['high', ['N', 'H'], 'high'],
  ['nothing but that there is one', ['N'], 'other'],
  ['nothing', [], undefined],
])('the severity of a reading is %s', (_, codes, expected) => {
  expect(read({ interpretation: codes.flatMap(interpretation) }).severity).toBe(expected)
})

describe('when it was measured', () => {
  test('a missing date stays missing and never becomes issued or today', () => {
    const reading = read({ issued: '2026-01-01T00:00:00Z' })
    expect(reading.effective).toBeUndefined()
    expect(reading.issued?.text).toBe('2026-01-01T00:00:00Z')
  })

  test('a date that cannot be read is kept as text', () => {
    expect(read({ effectiveDateTime: '24/11/2026' })).toMatchObject({
      effective: undefined,
      effectiveText: '24/11/2026',
    })
  })

  test('a period has its start and its end', () => {
    const reading = read({ effectivePeriod: { start: '2026-01-01', end: '2026-01-02' } })
    expect([reading.effective?.text, reading.effectiveEnd?.text]).toEqual([
      '2026-01-01',
      '2026-01-02',
    ])
  })
})

test('a status that R4 does not know is unknown, not final', () => {
  expect(read({ status: 'verified' }).status).toBe('unknown')
  expect(read({ status: undefined }).status).toBe('unknown')
})

test('another subject and an unknown modifier are cautions', () => {
  expect(
    read({ focus: [{ reference: 'Patient/baby' }], modifierExtension: [{ url: 'x' }] }).cautions,
  ).toEqual(['about-another-subject', 'unknown-modifier'])
})

test('a range changed by an unknown modifier carries the caution', () => {
  const referenceRange = [{ text: 'up to 5', modifierExtension: [{ url: 'x' }] }]
  expect(read({ referenceRange }).cautions).toEqual(['unknown-modifier'])
})

test('a specimen of someone else is a caution', () => {
  const specimenOf = (reference: string) =>
    read({
      subject: { reference: 'Patient/mother' },
      specimen: { reference: '#s' },
      contained: [{ resourceType: 'Specimen', id: 's', subject: { reference } }],
    }).cautions
  expect(specimenOf('Patient/newborn')).toEqual(['about-another-subject'])
  expect(specimenOf('Patient/mother')).toEqual([])
})

test.each([
  ['Glucose', 'Urine', 'Glucose (Urine)'],
  ['Protein', 'CSF', 'Protein (CSF)'],
  ['Blasts', 'Bone marrow aspirate', 'Blasts (Bone marrow aspirate)'],
  ['Urine glucose', 'Random urine', 'Urine glucose'],
  ['Glucose', 'Serum', 'Glucose'],
  ['Glucose', 'SST tube', 'Glucose'],
])('a specimen other than blood is part of the name: %s, %s', (text, display, name) => {
  expect(read({ code: { text }, specimen: { display } }).name).toBe(name)
})

test('a reason for absence beside a value is not lost', () => {
  const reading = read({ valueQuantity: { value: 5 }, dataAbsentReason: { text: 'error' } })
  expect(reading.value).toMatchObject({ kind: 'quantity' })
  expect(reading.circumstances).toEqual(['error'])
})

test('why a date is missing is kept', () => {
  expect(read({ _effectiveDateTime: absent('unknown') })).toMatchObject({
    effective: undefined,
    effectiveText: 'unknown',
  })
})

test('a component is a reading with the time, status and circumstances of its Observation', () => {
  const { components } = parsed({
    id: '1',
    status: 'preliminary',
    effectiveDateTime: '2026-11-24',
    bodySite: { text: 'Left arm' },
    component: [component('8480-6', { valueString: 'a' }), component('8462-4')],
  })
  expect(components).toMatchObject([
    { id: '1#0', codes: ['http://loinc.org|8480-6'], value: { kind: 'text', text: 'a' } },
    { id: '1#1', codes: ['http://loinc.org|8462-4'], value: { kind: 'pending' } },
  ])
  for (const each of components) {
    expect(each).toMatchObject({
      reference: 'Observation/1',
      status: 'preliminary',
      effective: { text: '2026-11-24' },
      circumstances: ['Left arm'],
    })
  }
})
