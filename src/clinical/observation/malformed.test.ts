import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { rememberDecimalText } from '#src/r4/decimal.ts'
import { sent } from '#src/r4/sent.ts'
import { component, laboratoryResult, vitalSign } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { mmHg, ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { vitalSigns } from '../vital-signs/vital-signs.ts'
import { parsedObservation } from './parsed-observation.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const read = (parts: Parts<Observation>) =>
  parsedObservation(sent<Observation>(laboratoryResult(parts))).whole

describe('a value in the wrong form is shown as it was sent', () => {
  test.each<[unknown, string, string | undefined]>([
    [6.9, '6.9', undefined],
    ['positive', '"positive"', undefined],
    [{ value: 6.9, unit: 'mg' }, '6.9', 'mg'],
  ])('a value without its type: %j', (value, text, unit) => {
    const parts: object = { value }
    expect(read(parts).value).toMatchObject({ kind: 'malformed', text, unit })
  })

  test.each<[string, Parts<Observation>, string, string | undefined]>([
    ['a text for a number', { valueQuantity: { value: '120', unit: 'mmHg' } }, '"120"', 'mmHg'],
    ['true for a number', { valueQuantity: { value: true, unit: 'mg' } }, 'true', 'mg'],
    ['a list of numbers', { valueQuantity: { value: [1, 2], unit: 'mg' } }, '[1, 2]', 'mg'],
    ['a bare number', { valueQuantity: 5.1 }, '5.1', undefined],
    ['a list of quantities', { valueQuantity: [{ value: 5 }] }, '[{"value": 5}]', undefined],
    ['a quantity without a value', { valueQuantity: { unit: 'mg' } }, '{"unit": "mg"}', undefined],
    [
      'a comparator that is no text',
      { valueQuantity: { value: 5, comparator: { code: '<' } } },
      '{"value": 5, "comparator": {"code": "<"}}',
      undefined,
    ],
    [
      'a unit that is no text',
      { valueQuantity: { value: 5, unit: 1 } },
      '{"value": 5, "unit": 1}',
      undefined,
    ],
    ['a boolean as text', { valueBoolean: 'true' }, '"true"', undefined],
    ['a number as text', { valueInteger: '5' }, '"5"', undefined],
    ['a text as a number', { valueString: 12 }, '12', undefined],
    ['a concept as text', { valueCodeableConcept: 'Positive' }, '"Positive"', undefined],
    ['a type as text', { valueSampledData: '1 2 3' }, '"1 2 3"', undefined],
    [
      'a range with a limit that is text',
      { valueRange: { low: { value: '1' }, high: { value: 2 } } },
      '{"low": {"value": "1"}, "high": {"value": 2}}',
      undefined,
    ],
  ])('%s', (_, parts, text, unit) => {
    const reading = read(parts)
    expect(reading.value).toMatchObject({ kind: 'malformed', text, unit })
    expect(reading.judgement).toBe('not-a-number')
  })

  test('digit for digit', () => {
    const number = { value: 1.1, comparator: 1 }
    rememberDecimalText(number, 'value', '1.10')
    expect(read({ valueQuantity: number }).value).toMatchObject({
      text: '{"value": 1.10, "comparator": 1}',
    })
  })

  test('an empty value beside a reason is the reason', () => {
    const dataAbsentReason = { text: 'hemolyzed' }
    expect(read({ valueQuantity: { unit: 'mg' }, dataAbsentReason }).value).toEqual({
      kind: 'absent',
      reason: 'hemolyzed',
    })
  })
})

describe('nothing else is lost by it', () => {
  test('the other component of a pressure, which is not calculated with', () => {
    const valueQuantity = { ...mmHg(0), value: '120' }
    const panel = vitalSign('85354-9', {
      component: [
        component('8480-6', { valueQuantity }),
        component('8462-4', { valueQuantity: mmHg(70) }),
      ],
    })
    const latest = vitalSigns([panel], now).answer.bloodPressure?.latest
    expect(latest?.systolic?.value).toMatchObject({ kind: 'malformed', text: '"120"' })
    expect(latest?.diastolic?.value).toMatchObject({ quantity: { number: 70 } })
    expect(latest?.mean).toBeUndefined()
  })

  test('the series of the other results', () => {
    const [analyte] = laboratoryResults(
      [
        laboratoryResult({ valueQuantity: ucum(4, 'mmol/L'), effectiveDateTime: '2026-11-01' }),
        laboratoryResult({ valueQuantity: ucum(5, 'mmol/L'), effectiveDateTime: '2026-11-02' }),
        laboratoryResult({ valueQuantity: { value: '9' }, effectiveDateTime: '2026-11-03' }),
      ],
      now,
    ).answer.groups.flatMap(({ analytes }) => analytes)
    expect(analyte?.latest.value.kind).toBe('malformed')
    expect(analyte?.latestSeries).toHaveLength(2)
  })

  test('a limit that cannot be read judges nothing and is shown', () => {
    const reading = read({
      valueQuantity: ucum(9, 'mg'),
      referenceRange: [{ low: ucum(3, 'mg'), high: { value: '5', unit: 'mg' } }],
    })
    expect(reading.judgement).toBe('range-not-comparable')
    expect(reading.ranges[0]?.malformed).toEqual(['{"value": "5", "unit": "mg"}'])
  })

  test.each([
    ['3.5-5.1', { text: '3.5-5.1' }],
    [5, { malformed: ['5'] }],
  ])('a range sent as %j', (referenceRange, expected) => {
    expect(read({ referenceRange }).ranges).toMatchObject([expected])
  })

  test.each([
    ['H', { code: 'H', severity: 'high' }],
    [
      [{ system: 'local', code: 'x', display: 'See note' }],
      { code: 'See note', severity: 'other' },
    ],
    [7, { code: '7', severity: 'other' }],
  ])('a flag sent as %j', (interpretation, expected) => {
    expect(read({ interpretation }).interpretations).toMatchObject([expected])
  })

  test.each<[unknown, string]>([
    ['Potassium', 'Potassium'],
    [['Potassium'], '["Potassium"]'],
    [28233, '28233'],
    [{ coding: ['2823-3'] }, '{"coding": ["2823-3"]}'],
    [{ coding: '2823-3' }, '{"coding": "2823-3"}'],
    [{ text: { value: 'Potassium' } }, '{"text": {"value": "Potassium"}}'],
  ])('a code sent as %j is the name, with its value', (code, name) => {
    const { answer, leftOut } = laboratoryResults([laboratoryResult({ id: 'k', code })], now)
    expect(leftOut).toEqual([])
    const [analyte] = answer.groups.flatMap(({ analytes }) => analytes)
    expect(analyte?.name).toBe(name)
    expect(read({ code }).malformed).toEqual([
      `code ${JSON.stringify(code).replaceAll(/([:,])/g, '$1 ')}`,
    ])
  })

  test('a component’s code too, and codes as text are one analyte', () => {
    const parts = laboratoryResult({
      component: [{ code: 'Sodium', valueQuantity: ucum(140, 'mmol/L') }],
    })
    const { answer } = laboratoryResults(
      [
        { ...parts, id: 'a' },
        { ...parts, id: 'b' },
      ],
      now,
    )
    expect(
      answer.groups.flatMap(({ analytes }) =>
        analytes.map(({ name, readings }) => `${name} ${String(readings.length)}`),
      ),
    ).toEqual(['Sodium 2'])
  })

  test.each([undefined, null, '', {}, { coding: [] }, { coding: null }])(
    'a code sent as %j names nothing, and is left out as malformed',
    (code) => {
      const { leftOut } = laboratoryResults([laboratoryResult({ id: 'k', code })], now)
      expect(leftOut).toEqual([
        { reference: 'Observation/k', reason: 'malformed', element: 'code' },
      ])
    },
  )

  test.each([
    [{ component: '120/80' }, 'component "120/80"'],
    [{ note: ['talking'] }, 'note "talking"'],
    [{ method: 'palpation' }, 'method "palpation"'],
    [{ dataAbsentReason: 'refused' }, 'dataAbsentReason "refused"'],
  ])('%j is named', (parts, expected) => {
    expect(read(parts).malformed).toEqual([expected])
  })
})
