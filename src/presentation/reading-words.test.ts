import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { parsedObservation } from '#src/clinical/observation/parsed-observation.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { results } from '#src/messages/en/results.ts'
import { sent } from '#src/r4/sent.ts'
import { interpretation, laboratoryResult } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { ucum } from '#src/testing/quantity.ts'
import { plotPoints } from './plot-points.ts'
import { rangeWords } from './range-words.ts'
import { flagsOf } from './reading-words.ts'

const mmol = (value: number) => ucum(value, 'mmol/L')
const reading = (parts: Parts<Observation>) =>
  parsedObservation(sent<Observation>(laboratoryResult({ valueQuantity: mmol(5), ...parts }))).whole
const range = (low: object, high: object) => ({ referenceRange: [{ low, high }] })

test.each<[string, Parts<Observation>, readonly object[]]>([
  [
    'the source’s own',
    { interpretation: interpretation('HH') },
    [{ kind: 'critical-high', code: 'HH', label: 'HH' }],
  ],
  ['none within its range', range(mmol(3), mmol(6)), []],
  [
    'a hollow mark without a letter above its range',
    range(mmol(3), mmol(4)),
    [{ kind: 'outside-above', code: '', label: en.values.above }],
  ],
  [
    'a hollow mark without a letter below its range',
    range(mmol(6), mmol(7)),
    [{ kind: 'outside-below', code: '', label: en.values.below }],
  ],
  [
    'that nothing judged it without a range',
    {},
    [{ kind: 'not-judged', code: '', label: en.values.notJudged }],
  ],
  [
    'that nothing judged it by several ranges',
    { referenceRange: [{ low: mmol(3) }, { high: mmol(4) }] },
    [{ kind: 'not-judged', code: '', label: en.values.severalRanges }],
  ],
  [
    'that nothing judged it when its range cannot be compared',
    { referenceRange: [{ text: 'see note' }] },
    [{ kind: 'not-judged', code: '', label: en.values.rangeNotComparable }],
  ],
])('the flag of a reading is %s', (_, parts, expected) => {
  expect(flagsOf(reading(parts), en)).toEqual(expected)
})

describe('the range that was sent', () => {
  test('is said with its unit where that is not the value’s', () => {
    const said = (parts: Parts<Observation>) => rangeWords(reading(parts), en, results)
    expect(said(range(mmol(3), mmol(6)))).toBe('range 3 to 6')
    expect(said(range(ucum(54, 'mg/dL'), ucum(108, 'mg/dL')))).toBe('range 54–108 mg/dL')
    expect(said({ referenceRange: [{ high: ucum(108, 'mg/dL') }] })).toBe('range ≤ 108 mg/dL')
    expect(said(range({ value: 3 }, { value: 6 }))).toBe('range 3–6 no unit')
  })

  test('a critical point knows the direction of its flag', () => {
    const low = { interpretation: [...interpretation('A'), ...interpretation('LL')] }
    expect(plotPoints([reading(low)], en)[0]).toMatchObject({ tone: 'critical', direction: 'low' })
  })

  test('is drawn only in the unit of its value', () => {
    const drawn = (parts: Parts<Observation>) => plotPoints([reading(parts)], en)[0]
    expect(drawn(range(mmol(3), mmol(6)))).toMatchObject({ low: 3, high: 6 })
    expect(drawn(range(ucum(3, 'mg/dL'), ucum(6, 'mg/dL')))).toMatchObject({
      low: undefined,
      high: undefined,
    })
  })
})
