import { expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { quantity } from '#src/testing/quantity.ts'
import { amountText, rangeText, ratioText } from './amount-text.ts'
import { sent } from './sent.ts'

const observation = (parts: object) => sent<Observation>(parts)

test.each([
  ['number and unit', quantity(5, 'mg'), '5 mg'],
  ['a number alone', quantity(5), '5'],
  ['a comparator', { ...quantity(5, 'mg'), comparator: '<' }, '<5 mg'],
  ['nothing without a number', { unit: 'mg' }, undefined],
])('an amount is %s', (_, valueQuantity, expected) => {
  expect(amountText(observation({ valueQuantity }).valueQuantity)).toBe(expected)
})

test.each([
  ['both ends', { low: quantity(1, 'mg'), high: quantity(2, 'mg') }, '1 mg – 2 mg'],
  ['a missing end as an ellipsis', { high: quantity(2, 'mg') }, '… – 2 mg'],
  ['nothing without any end', {}, undefined],
])('a range has %s', (_, valueRange, expected) => {
  expect(rangeText(observation({ valueRange }).valueRange)).toBe(expected)
})

test('a ratio is joined as a titre or as a strength', () => {
  const { valueRatio } = observation({
    valueRatio: { numerator: quantity(1), denominator: quantity(128) },
  })
  expect([ratioText(valueRatio, ':'), ratioText(valueRatio, ' / ')]).toEqual(['1:128', '1 / 128'])
})
