import { expect, test } from 'vitest'
import { roundedLikeSource } from './rounded-like-source.ts'

test.each([
  ['130', 1 / 18.016, '7.2'],
  ['200', 1 / 38.666, '5.17'],
  ['1.1', 88.4, '97'],
  ['154', 0.453_592_37, '69.9'],
  ['72.5', 2.204_62, '159.8'],
  ['5', 1000, '5000'],
  ['1.10', 1, '1.10'],
  ['12e1', 1, '120'],
  ['0', 0.25, '0.0'],
  ['0.0', -1, '0.0'],
])('%s times %d is written with about as many digits: %s', (source, factor, expected) => {
  const convert = (value: number) => value * factor
  expect(roundedLikeSource(convert(Number(source)), source, convert)).toBe(expected)
})

test('98.6 degrees Fahrenheit are 37.0 degrees Celsius', () => {
  const convert = (value: number) => ((value - 32) * 5) / 9
  expect(roundedLikeSource(convert(98.6), '98.6', convert)).toBe('37.0')
})
