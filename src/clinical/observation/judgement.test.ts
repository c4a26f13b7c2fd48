import { expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { interpretation, observation } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { quantity, ucum } from '#src/testing/quantity.ts'
import { isFlagged } from './judgement.ts'
import { parsedObservation } from './parsed-observation.ts'

const mg = (value: number) => ucum(value, 'mg')
const range = (low?: object, high?: object, parts: object = {}) => ({
  ...(low && { low }),
  ...(high && { high }),
  ...parts,
})
const threeToFive = range(mg(3), mg(5))
const normal = range(mg(3), mg(5), {
  type: {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/referencerange-meaning', code: 'normal' },
    ],
  },
})
const given = (valueQuantity: object, ...referenceRange: readonly object[]) => ({
  valueQuantity,
  ...(referenceRange.length > 0 && { referenceRange }),
})
const read = (parts: Parts<Observation>) =>
  parsedObservation(sent<Observation>(observation(parts))).whole

test.each<[string, Parts<Observation>, string]>([
  ['above its range', given(mg(6), threeToFive), 'outside-above'],
  ['below its range', given(mg(2), threeToFive), 'outside-below'],
  ['inside its range', given(mg(4), threeToFive), 'within-range'],
  ['on the upper limit', given(mg(5), threeToFive), 'within-range'],
  ['on the lower limit', given(mg(3), threeToFive), 'within-range'],
  ['above a range without a lower limit', given(mg(6), range(undefined, mg(5))), 'outside-above'],
  ['below a range without an upper limit', given(mg(2), range(mg(3))), 'outside-below'],
  ['above a limit of zero', given(mg(1), range(undefined, mg(0))), 'outside-above'],
  ['negative, below zero', given(mg(-1), range(mg(0))), 'outside-below'],
  [
    'interpreted as N, though above the range',
    { ...given(mg(6), threeToFive), interpretation: interpretation('N') },
    'interpreted',
  ],
  [
    'text that the source interpreted',
    { valueString: 'x', interpretation: interpretation('A') },
    'interpreted',
  ],
  ['without a range', given(mg(6)), 'no-range'],
  ['between limits in reverse', given(mg(4), range(mg(5), mg(3))), 'range-not-comparable'],
  ['above limits in reverse', given(mg(6), range(mg(5), mg(3))), 'range-not-comparable'],
  [
    'whose code is of UCUM by another address',
    given(
      { value: 6, unit: 'milligram', system: 'https://unitsofmeasure.org/', code: 'mg' },
      range(undefined, { value: 5, system: 'urn:oid:2.16.840.1.113883.6.8', code: 'mg' }),
    ),
    'outside-above',
  ],
  [
    'whose code is of UCUM by its OID alone',
    given(
      { value: 6, unit: 'milligram', system: '2.16.840.1.113883.6.8', code: 'mg' },
      threeToFive,
    ),
    'outside-above',
  ],
  [
    'with two ranges, which are alternatives',
    given(mg(6), threeToFive, range(mg(3), mg(7))),
    'several-ranges',
  ],
  [
    'with a normal and a therapeutic range',
    given(mg(6), normal, range(mg(10), mg(20), { type: { text: 'therapeutic' } })),
    'several-ranges',
  ],
  ['above the normal range', given(mg(6), normal), 'outside-above'],
  [
    'with a therapeutic range alone',
    given(mg(6), range(mg(3), mg(5), { type: { text: 'therapeutic' } })),
    'range-not-comparable',
  ],
  [
    'with a range for some patients only',
    given(mg(6), range(mg(3), mg(5), { appliesTo: [{ text: 'pregnant' }] })),
    'range-not-comparable',
  ],
  [
    'with a range for an age',
    given(mg(6), range(mg(3), mg(5), { age: { high: ucum(18, 'a') } })),
    'range-not-comparable',
  ],
  ['in another unit than the range', given(ucum(6, 'g'), threeToFive), 'range-not-comparable'],
  ['in words, like the code of its limit', given(quantity(6, 'mg'), threeToFive), 'outside-above'],
  [
    'with a code, and its limit in the same words',
    given({ ...ucum(6, '10*3/uL'), unit: 'K/uL' }, range(undefined, quantity(5, 'K/uL'))),
    'outside-above',
  ],
  [
    'in words, like its limit',
    given(quantity(2, 'K/uL'), range(quantity(3, 'K/uL'))),
    'outside-below',
  ],
  [
    'with another code under the same words',
    given({ ...ucum(6, 'mg'), unit: 'unit' }, range(undefined, { ...ucum(5, 'g'), unit: 'unit' })),
    'range-not-comparable',
  ],
  [
    'in other words than the range',
    given(quantity(6, 'K/uL'), range(undefined, quantity(5, 'M/uL'))),
    'range-not-comparable',
  ],
  [
    'with a unit that the limit lacks',
    given(mg(6), range(undefined, quantity(5))),
    'range-not-comparable',
  ],
  [
    'without a unit, like its limit',
    given(quantity(6), range(undefined, quantity(5))),
    'outside-above',
  ],
  [
    'a bound and not a number',
    given({ ...mg(6), comparator: '>' }, threeToFive),
    'range-not-comparable',
  ],
  [
    'with a limit that is a bound',
    given(mg(6), range(undefined, { ...mg(5), comparator: '<' })),
    'range-not-comparable',
  ],
  ['with a range in words', given(mg(6), { text: 'up to 5' }), 'range-not-comparable'],
  [
    'with a modified range',
    given(mg(6), range(mg(3), mg(5), { modifierExtension: [{ url: 'x' }] })),
    'range-not-comparable',
  ],
  [
    'modified itself',
    { ...given(mg(4), threeToFive), modifierExtension: [{ url: 'x' }] },
    'range-not-comparable',
  ],
  ['text', { valueString: 'negative' }, 'not-a-number'],
  ['pending', { status: 'registered' }, 'not-a-number'],
])('a value %s: %s', (_, parts, expected) => {
  expect(read(parts).judgement).toBe(expected)
})

test('the range to draw is the one that the value can be compared with, even for a bound', () => {
  expect(read(given(mg(6), threeToFive)).comparableRange).toEqual({ low: 3, high: 5 })
  const bound = given({ ...mg(6), comparator: '>' }, range(undefined, mg(5)))
  expect(read(bound).comparableRange).toEqual({ low: undefined, high: 5 })
  expect(read(given(ucum(6, 'g'), threeToFive)).comparableRange).toBeUndefined()
})

test('only what the source said or what lies outside its range is a flag', () => {
  const flagged = [
    { ...given(mg(4)), interpretation: interpretation('H') },
    given(mg(6), threeToFive),
    given(mg(2), threeToFive),
    given(mg(4), threeToFive),
    given(mg(4)),
  ].map((parts) => isFlagged(read(parts)))
  expect(flagged).toEqual([true, true, true, false, false])
})
