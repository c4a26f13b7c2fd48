import { describe, expect, test } from 'vitest'
import { observationReading } from '#src/clinical/observation/observation-reading.ts'
import { en } from '#src/messages/en.ts'
import { plotPoints } from './plot-points.ts'
import { flagsOf, rangeText } from './reading-words.ts'

const mmol = { unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' }
const reading = (parts: object) =>
  observationReading({
    id: '1',
    status: 'final',
    effectiveDateTime: '2026-11-24',
    code: { text: 'Glucose' },
    valueQuantity: { value: 5, ...mmol },
    ...parts,
  })
const range = (low: object, high: object, more: object = {}) => ({
  referenceRange: [{ low: { value: 3, ...low }, high: { value: 6, ...high }, ...more }],
})

describe('a number without any flag is marked as not judged', () => {
  test.each<[string, object]>([
    ['when no range came with it', {}],
    ['when its range is in another unit', range({ unit: 'mg/dL' }, { unit: 'mg/dL' })],
    [
      'when its range is for some people only',
      range(mmol, mmol, { appliesTo: [{ text: 'children' }] }),
    ],
    ['when its range is words', { referenceRange: [{ text: 'see note' }] }],
    [
      'when several ranges came',
      { referenceRange: [{ low: { value: 3, ...mmol } }, { high: { value: 9, ...mmol } }] },
    ],
    [
      'when it is a limit, whatever the range',
      { valueQuantity: { value: 4, comparator: '>', ...mmol }, ...range(mmol, mmol) },
    ],
  ])('%s', (_, parts) => {
    expect(flagsOf(reading(parts), en).map(({ kind }) => kind)).toEqual(['not-judged'])
  })

  test('and not when it lies within the one range that it can be held against', () => {
    expect(flagsOf(reading(range(mmol, mmol)), en)).toEqual([])
  })

  test('outside of that range it carries a hollow mark without a letter', () => {
    const high = { valueQuantity: { value: 7, ...mmol }, ...range(mmol, mmol) }
    expect(flagsOf(reading(high), en)).toMatchObject([{ kind: 'outside-above', code: '' }])
  })
})

describe('the range that was sent', () => {
  test('says its unit where it is not the value’s', () => {
    expect(rangeText(reading(range({ unit: 'mg/dL' }, { unit: 'mg/dL' })))).toBe('3–6 mg/dL')
    expect(rangeText(reading(range(mmol, mmol)))).toBe('3–6')
  })

  test('is drawn only in the unit of its value', () => {
    const drawn = (parts: object) => plotPoints([reading(parts)], 'en', en)[0]
    expect(drawn(range(mmol, mmol))).toMatchObject({ low: 3, high: 6 })
    expect(drawn(range({ unit: 'mg/dL' }, { unit: 'mg/dL' }))).toMatchObject({
      low: undefined,
      high: undefined,
    })
  })
})
