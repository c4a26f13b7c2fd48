import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { laboratoryResult, vitalSign } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { mmHg, quantity, ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { vitalSigns } from '../vital-signs/vital-signs.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const of = (value: number, effectiveDateTime: unknown, parts: Parts<Observation> = {}) =>
  laboratoryResult({
    id: String(value),
    valueQuantity: ucum(value, 'mmol/L'),
    effectiveDateTime,
    ...parts,
  })
const without = (effectiveDateTime: string, parts: Parts<Observation>) =>
  laboratoryResult({ id: 'none', effectiveDateTime, ...parts })
const only = (...results: readonly object[]) => {
  const [analyte, ...more] = laboratoryResults(results, now).answer.groups.flatMap(
    ({ analytes }) => analytes,
  )
  if (!analyte || more.length > 0) throw new Error('not one analyte')
  return analyte
}
const summary = (...results: readonly object[]) => {
  const { latest, rivals, isOneTime, undated, previous } = only(...results)
  const ids = (readings: readonly { id: string }[]) => readings.map(({ id }) => id)
  return { latest: latest.id, rivals: ids(rivals), isOneTime, undated, previous: ids(previous) }
}

describe('an order that is not known is never made up', () => {
  test('a date that breaks the form but can be read is the latest', () => {
    expect(
      summary(of(13.1, '2026-05-12T09:00:00-05:00'), of(7.2, '2026-11-26T09:00:00-0500')),
    ).toMatchObject({ latest: '7.2', rivals: [], previous: ['13.1'] })
  })

  test.each([
    ['a day', '2026-11-24'],
    ['an instant', '2026-11-24T08:00:00Z'],
    ['a time without a zone', '2026-11-24T08:00:00'],
    ['a year', '2026'],
  ])('two values of %s stand side by side, whichever came first', (_, date) => {
    for (const results of [
      [of(25, date), of(111.506, date)],
      [of(111.506, date), of(25, date)],
    ]) {
      const { latest, rivals, isOneTime } = summary(...results)
      expect([latest, ...rivals].toSorted()).toEqual(['111.506', '25'])
      expect(isOneTime).toBe(true)
    }
  })

  test('a final result leads beside a preliminary one of its time, which is not lost', () => {
    const date = '2026-11-24T08:00:00Z'
    expect(summary(of(1, date, { status: 'preliminary' }), of(2, date))).toMatchObject({
      latest: '2',
      rivals: ['1'],
    })
    expect(
      summary(of(1, date, { status: 'corrected' }), of(2, date, { status: 'preliminary' })),
    ).toMatchObject({ latest: '1', rivals: ['2'] })
  })

  test('the same value twice is one value', () => {
    const twice = [of(5, '2026-11-24'), { ...of(5, '2026-11-24'), id: 'again' }]
    expect(summary(...twice).rivals).toEqual([])
  })

  test.each([
    ['a time without a zone within 14 hours', '2026-11-24T08:00:00', '2026-11-24T21:00:00Z'],
    ['a day and a time in it', '2026-11-24', '2026-11-24T08:00:00Z'],
    ['a month and a day in it', '2026-11', '2026-11-03'],
  ])('%s: both are shown', (_, one, other) => {
    expect(summary(of(1, one), of(2, other))).toMatchObject({
      rivals: [expect.any(String)],
      isOneTime: false,
    })
  })

  test('a time without a zone more than 14 hours before is older', () => {
    expect(summary(of(1, '2026-11-24T08:00:00'), of(2, '2026-11-24T22:00:01Z'))).toMatchObject({
      latest: '2',
      rivals: [],
      previous: ['1'],
    })
  })

  test('two previous values of one time are both previous', () => {
    expect(summary(of(1, '2026-11-20'), of(2, '2026-11-20'), of(3, '2026-11-24')).previous).toEqual(
      ['1', '2'],
    )
  })

  test.each([
    ['an unreadable date', { effectiveDateTime: '24/11/2026' }, 1],
    ['no date', { effectiveDateTime: undefined }, 1],
    ['a date that is a number', { effectiveDateTime: 20261126 }, 1],
    [
      'no date, but issued later',
      { effectiveDateTime: undefined, issued: '2026-11-25T08:00:00Z' },
      1,
    ],
    [
      'no date, issued before it',
      { effectiveDateTime: undefined, issued: '2026-11-20T08:00:00Z' },
      0,
    ],
    ['no date and no value', { effectiveDateTime: undefined, valueQuantity: undefined }, 0],
  ])('a result with %s may be newer: %j', (_, parts, expected) => {
    const { valueQuantity, ...other } = of(9, '')
    const undated =
      'valueQuantity' in parts
        ? { ...other, effectiveDateTime: undefined }
        : { ...other, valueQuantity, ...parts }
    expect(summary(of(1, '2026-11-24T08:00:00Z'), undated)).toMatchObject({
      latest: '1',
      undated: expected,
    })
  })

  test('of values without any date none leads', () => {
    expect(summary(of(1, undefined), of(2, undefined))).toMatchObject({
      latest: '1',
      rivals: ['2'],
      isOneTime: false,
    })
  })

  test('blood pressures of one time stand side by side', () => {
    const pressure = (id: string, systolic: number) =>
      vitalSign('85354-9', {
        id,
        component: [
          {
            code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] },
            valueQuantity: mmHg(systolic),
          },
        ],
      })
    const { bloodPressure } = vitalSigns([pressure('a', 120), pressure('b', 180)], now).answer
    expect([
      bloodPressure?.latest.id,
      ...(bloodPressure?.rivals ?? []).map(({ id }) => id),
    ]).toEqual(['a', 'b'])
    expect(bloodPressure?.isOneTime).toBe(true)
  })
})

describe('a newer reading without a value stands beside the last value', () => {
  test.each<[string, Parts<Observation>]>([
    ['a reason for absence', { dataAbsentReason: { coding: [{ code: 'not-performed' }] } }],
    ['cancelled', { status: 'cancelled' }],
    ['cancelled with a value', { status: 'cancelled', valueQuantity: quantity(9, 'mmol/L') }],
    ['"not done" as text', { valueString: 'Not done' }],
    ['"non effectué" as text', { valueString: 'Non effectué' }],
    ['an error as a concept', { valueCodeableConcept: { text: 'ERROR' } }],
    [
      'SNOMED CT "not done"',
      {
        valueCodeableConcept: {
          coding: [{ system: 'http://snomed.info/sct', code: '385660001', display: 'Not done' }],
        },
      },
    ],
    [
      'a null flavour as its value',
      {
        valueCodeableConcept: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor', code: 'NASK' }],
        },
      },
    ],
    ['nothing at all', {}],
    ['a quantity without anything in it', { valueQuantity: {} }],
    ['a quantity with nothing but a unit', { valueQuantity: { unit: 'mmol/L' } }],
    ['blanks as text', { valueString: '  ' }],
    ['dashes as text', { valueString: '---' }],
    ['a specimen that was lost', { valueString: 'Specimen grossly hemolyzed.' }],
    ['un échantillon coagulé', { valueString: 'Échantillon coagulé' }],
    ['a result to follow', { valueString: 'To follow' }],
    ['a comment to be seen', { valueString: 'SEE COMMENT' }],
    ['too little of it', { valueString: 'QNS' }],
    ['unknown', { valueCodeableConcept: { text: 'Unknown' } }],
  ])('%s', (_, parts) => {
    const analyte = only(of(4, '2026-11-24T08:00:00Z'), without('2026-11-25T08:00:00Z', parts))
    expect(analyte.latest.id).toBe('4')
    expect(analyte.laterWithoutValue.map(({ id }) => id)).toEqual(['none'])
  })

  test.each<[string, Parts<Observation>]>([
    ['a negative result', { valueString: '-' }],
    ['a positive one', { valueString: '++' }],
    ['none seen', { valueString: 'None seen' }],
    ['a text that goes on', { valueString: 'Not done, see second sample' }],
    ['a number as text', { valueQuantity: { value: '4' as unknown as number } }],
  ])('but what says something is the latest: %s', (_, parts) => {
    const analyte = only(of(4, '2026-11-24T08:00:00Z'), without('2026-11-25T08:00:00Z', parts))
    expect(analyte.latest.id).toBe('none')
  })

  test('an older one is only in the list', () => {
    const analyte = only(
      of(4, '2026-11-24T08:00:00Z'),
      without('2026-11-23T08:00:00Z', { status: 'cancelled' }),
    )
    expect(analyte.laterWithoutValue).toEqual([])
    expect(analyte.readings).toHaveLength(2)
  })

  test('where there is no value at all, the newest reason is shown', () => {
    const analyte = only(without('2026-11-25T08:00:00Z', { dataAbsentReason: { text: 'refused' } }))
    expect(analyte.latest.value).toEqual({ kind: 'absent', reason: 'refused' })
  })

  test('a blood pressure of which both components are absent', () => {
    const pressure = (id: string, effectiveDateTime: string, part: object) =>
      vitalSign('85354-9', {
        id,
        effectiveDateTime,
        component: ['8480-6', '8462-4'].map((code) => ({
          code: { coding: [{ system: 'http://loinc.org', code }] },
          ...part,
        })),
      })
    const { bloodPressure } = vitalSigns(
      [
        pressure('old', '2026-11-24', { valueQuantity: mmHg(120) }),
        pressure('none', '2026-11-25', { dataAbsentReason: { text: 'not performed' } }),
      ],
      now,
    ).answer
    expect(bloodPressure?.latest.id).toBe('old')
    expect(bloodPressure?.laterWithoutValue.map(({ id }) => id)).toEqual(['none'])
  })
})
