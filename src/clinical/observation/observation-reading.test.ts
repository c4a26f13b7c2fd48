import { describe, expect, test } from 'vitest'
import { rememberDecimalText } from '#src/r4/decimal.ts'
import { observationReading } from './observation-reading.ts'
import type { Reading } from './reading-type.ts'

const interpretation = (code: string) => [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
    ],
  },
]
const read = (parts: object): Reading =>
  observationReading({ id: '1', status: 'final', code: { text: 'x' }, ...parts })

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
    ['false is a value', { valueBoolean: false }, { kind: 'text', text: 'false' }],
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
    ['final without anything is said to be so', {}, { kind: 'not-sent' }],
    [
      'a type that cannot be shown is named',
      { valueSampledData: {} },
      { kind: 'unsupported', type: 'SampledData' },
    ],
    [
      'a quantity without a number is no zero',
      { valueQuantity: { unit: 'mg' } },
      { kind: 'unsupported', type: 'Quantity' },
    ],
    [
      'a quantity of text is no number',
      { valueQuantity: { value: '5' } },
      { kind: 'unsupported', type: 'Quantity' },
    ],
    [
      'a concept that says why it is absent',
      {
        valueCodeableConcept: {
          coding: [
            {
              extension: [
                {
                  url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
                  valueCode: 'masked',
                },
              ],
            },
          ],
        },
      },
      { kind: 'absent', reason: 'masked' },
    ],
    [
      'a text that says why it is absent',
      {
        _valueString: {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'asked-declined',
            },
          ],
        },
      },
      { kind: 'absent', reason: 'asked-declined' },
    ],
    [
      'two values are no value: neither is chosen, both are named',
      { valueString: 'negative', valueQuantity: { value: 5 } },
      { kind: 'unsupported', type: 'String, Quantity' },
    ],
    ['null is no value', { valueQuantity: null }, { kind: 'unsupported', type: 'Quantity' }],
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

  test('a code of an unknown system is shown verbatim and judged as nothing', () => {
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

  test('none sent is none, not normal', () => {
    expect(read({ valueQuantity: { value: 1 } }).interpretations).toEqual([])
  })
})

describe('outside the range that was sent, though not flagged', () => {
  const range = (low?: number, high?: number, extra: object = {}) => ({
    ...(low === undefined ? {} : { low: { value: low, unit: 'mg' } }),
    ...(high === undefined ? {} : { high: { value: high, unit: 'mg' } }),
    ...extra,
  })
  const value = (number: number, extra: object = {}) => ({
    valueQuantity: { value: number, unit: 'mg', ...extra },
  })
  test.each([
    ['above', { ...value(6), referenceRange: [range(3, 5)] }, 'above'],
    ['below', { ...value(2), referenceRange: [range(3, 5)] }, 'below'],
    ['inside', { ...value(4), referenceRange: [range(3, 5)] }, undefined],
    ['on its edge', { ...value(5), referenceRange: [range(3, 5)] }, undefined],
    ['one-sided', { ...value(6), referenceRange: [range(undefined, 5)] }, 'above'],
    ['zero is a limit', { ...value(1), referenceRange: [range(undefined, 0)] }, 'above'],
    [
      'flagged by the source: its word stands',
      { ...value(6), referenceRange: [range(3, 5)], interpretation: interpretation('N') },
      undefined,
    ],
    [
      'several ranges are alternatives',
      { ...value(6), referenceRange: [range(3, 5), range(3, 7)] },
      undefined,
    ],
    [
      'a range for some patients only',
      { ...value(6), referenceRange: [range(3, 5, { appliesTo: [{ text: 'pregnant' }] })] },
      undefined,
    ],
    ['another unit', { ...value(6, { unit: 'g' }), referenceRange: [range(3, 5)] }, undefined],
    [
      'a comparator',
      { ...value(6, { comparator: '>' }), referenceRange: [range(3, 5)] },
      undefined,
    ],
    [
      'a limit without a unit, where the value has one',
      { ...value(6), referenceRange: [{ high: { value: 5 } }] },
      undefined,
    ],
    [
      'neither has a unit',
      { valueQuantity: { value: 6 }, referenceRange: [{ high: { value: 5 } }] },
      'above',
    ],
    [
      'a range changed by a modifier that this app does not know',
      { ...value(6), referenceRange: [range(3, 5, { modifierExtension: [{ url: 'x' }] })] },
      undefined,
    ],
    ['words only', { ...value(6), referenceRange: [{ text: 'up to 5' }] }, undefined],
    ['no range', value(6), undefined],
  ])('%s', (_, parts, expected) => {
    expect(read(parts).outsideRange).toBe(expected)
  })
})

describe('when it was measured', () => {
  test('a missing date stays missing and never becomes issued or today', () => {
    const reading = read({ issued: '2026-01-01T00:00:00Z' })
    expect(reading.effective).toBeUndefined()
    expect(reading.issued?.text).toBe('2026-01-01T00:00:00Z')
  })

  test('a date that cannot be read is kept as its words', () => {
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

test('what must not be overlooked is said: another subject, an unknown modifier', () => {
  expect(
    read({ focus: [{ reference: 'Patient/baby' }], modifierExtension: [{ url: 'x' }] }).cautions,
  ).toEqual(['about-another-subject', 'unknown-modifier'])
})

test('a range changed by an unknown modifier carries the caution', () => {
  const referenceRange = [{ text: 'up to 5', modifierExtension: [{ url: 'x' }] }]
  expect(read({ referenceRange }).cautions).toEqual(['unknown-modifier'])
})

test('a specimen of somebody else is said to be so', () => {
  const specimenOf = (reference: string) =>
    read({
      subject: { reference: 'Patient/mother' },
      specimen: { reference: '#s' },
      contained: [{ resourceType: 'Specimen', id: 's', subject: { reference } }],
    }).cautions
  expect(specimenOf('Patient/newborn')).toEqual(['about-another-subject'])
  expect(specimenOf('Patient/mother')).toEqual([])
})

test('a reason for absence beside a value is not lost', () => {
  const reading = read({ valueQuantity: { value: 5 }, dataAbsentReason: { text: 'error' } })
  expect(reading.value).toMatchObject({ kind: 'quantity' })
  expect(reading.circumstances).toEqual(['error'])
})

test('why a date is missing is kept', () => {
  const extension = [
    { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
  ]
  expect(read({ _effectiveDateTime: { extension } })).toMatchObject({
    effective: undefined,
    effectiveText: 'unknown',
  })
})
