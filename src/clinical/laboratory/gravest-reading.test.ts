import { describe, expect, test } from 'vitest'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { sent } from '#src/r4/sent.ts'
import { parsedObservation } from '../observation/parsed-observation.ts'
import { furtherOut, gravestReading } from './gravest-reading.ts'
import { isRemarkable } from '../observation/judgement.ts'

const interpretation = (code: string) => [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
    ],
  },
]
const reading = (parts: Parameters<typeof laboratoryResult>[0]) =>
  parsedObservation(sent(laboratoryResult(parts))).whole
const potassium = (id: string, value: number, flag?: string, unit = 'mmol/L') =>
  reading({
    id,
    valueQuantity: ucum(value, unit),
    ...(flag === undefined ? {} : { interpretation: interpretation(flag) }),
  })
const range = { referenceRange: [{ low: ucum(3.5, 'mmol/L'), high: ucum(5, 'mmol/L') }] }
const critical = { valueQuantity: ucum(6.9, 'mmol/L'), interpretation: interpretation('HH') }
const pending = reading({ id: 'pending', status: 'registered' })
const hemolyzed = reading({ id: 'hemolyzed', dataAbsentReason: { text: 'hemolyzed' } })

describe('the result that stands for several', () => {
  test.each([
    ['critical before high', [potassium('new', 5.9, 'H'), potassium('old', 6.2, 'HH')], 'old'],
    ['high before unflagged', [potassium('new', 4.1), potassium('old', 5.4, 'H')], 'old'],
    ['low before abnormal', [potassium('new', 4, 'A'), potassium('old', 3.2, 'L')], 'old'],
    [
      'a flag before a value that is only outside its range',
      [
        reading({ id: 'new', valueQuantity: ucum(9, 'mmol/L'), ...range }),
        potassium('old', 5, 'A'),
      ],
      'old',
    ],
    [
      'a value outside its range before one within it',
      [
        reading({ id: 'new', valueQuantity: ucum(4, 'mmol/L'), ...range }),
        reading({ id: 'old', valueQuantity: ucum(9, 'mmol/L'), ...range }),
      ],
      'old',
    ],
    [
      'words of the source before no flag',
      [potassium('new', 4), potassium('old', 4, 'POS')],
      'old',
    ],
    [
      'the higher of two high ones',
      [potassium('new', 5.4, 'H'), potassium('old', 5.9, 'H')],
      'old',
    ],
    ['the lower of two low ones', [potassium('new', 3.1, 'L'), potassium('old', 2.9, 'L')], 'old'],
    [
      'the newer where one is high and one is low',
      [potassium('new', 3, 'L'), potassium('old', 9, 'H')],
      'new',
    ],
    [
      'the newer where units differ',
      [potassium('new', 6, 'H'), potassium('old', 60, 'H', 'mg/L')],
      'new',
    ],
    ['the latest where nothing is flagged', [potassium('new', 4), potassium('old', 5)], 'new'],
    ['the latest value although a newer one is pending', [pending, potassium('old', 4)], 'old'],
    ['the value beside a newer one that has none', [hemolyzed, potassium('old', 4)], 'old'],
    ['what is pending beside what has no value', [hemolyzed, pending], 'pending'],
    [
      'a corrected one before a critical preliminary one of its minute',
      [
        reading({ ...critical, id: 'first', status: 'preliminary' }),
        reading({ id: 'word', status: 'corrected', valueQuantity: ucum(5, 'mmol/L') }),
      ],
      'word',
    ],
    [
      'a critical preliminary one before a final one of an earlier minute',
      [
        reading({ ...critical, id: 'first', status: 'preliminary' }),
        reading({ effectiveDateTime: '2026-11-24T07:58:00Z', valueQuantity: ucum(5, 'mmol/L') }),
      ],
      'first',
    ],
    ['N is no flag', [potassium('new', 4), potassium('old', 5, 'N')], 'new'],
  ])('%s', (_, readings, id) => {
    expect(gravestReading(readings)?.id).toBe(id)
  })

  test('is none among none', () => {
    expect(gravestReading([])).toBeUndefined()
  })
})

describe('further out', () => {
  test.each([
    ['>33.3', '33.5', 'HH', undefined],
    ['33.5', '>33.3', 'HH', undefined],
    ['>33.3', '33.3', 'HH', 1],
    ['33.3', '>33.3', 'HH', -1],
    ['>40', '>33.3', 'HH', undefined],
    ['34', '<33', 'HH', 1],
    ['<0.5', '0.4', 'LL', undefined],
    ['<0.5', '0.5', 'LL', 1],
    ['<0.5', '>2', 'LL', 1],
    ['0.7', '<=0.5', 'LL', -1],
    ['>=5', '5', 'HH', 1],
    ['5', '5', 'HH', 0],
    ['7', '5', 'AA', undefined],
  ])('of %s and %s, flagged %s: %s', (one, other, flag, expected) => {
    const of = (value: string) =>
      reading({
        valueQuantity: {
          ...ucum(Number(value.replace(/[<>]=?/, '')), 'mmol/L'),
          ...(/[<>]/.test(value) && { comparator: /[<>]=?/.exec(value)?.[0] as '<' }),
        },
        interpretation: interpretation(flag),
      })
    const found = furtherOut(of(one), of(other))
    expect(found === undefined ? undefined : Math.sign(found)).toBe(expected)
  })
})

test.each([
  [potassium('1', 6.2, 'HH'), true],
  [potassium('1', 5, 'A'), true],
  [potassium('1', 5, 'R'), true],
  [reading({ valueQuantity: ucum(9, 'mmol/L'), ...range }), true],
  [reading({ valueQuantity: ucum(4, 'mmol/L'), ...range }), false],
  [potassium('1', 4, 'N'), false],
  [potassium('1', 4), false],
  [pending, false],
])('a result is remarkable for any flag but N, or outside its range (%#)', (each, expected) => {
  expect(isRemarkable(each)).toBe(expected)
})
