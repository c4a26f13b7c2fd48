import { expect, test } from 'vitest'
import { growth as en } from '#src/messages/en/growth.ts'
import { growth as fr } from '#src/messages/fr-CA/growth.ts'
import { ageWords, percentileText, percentileWords } from './growth-words.ts'

test.each([
  [45.4, '45'],
  [1, '1'],
  [0.99, 'below 1'],
  [99, '99'],
  [99.4, 'above 99'],
  [98.6, '99'],
])('%d is percentile %s', (percentile, text) => {
  expect(percentileText(percentile, en)).toBe(text)
})

test('a percentile never stands without its reference, nor its absence without the reason', () => {
  const found = { percentile: 45.4, z: -0.1, reference: 'cdc-2000', position: undefined } as const
  expect(percentileWords(found, en)).toBe('percentile 45, CDC')
  expect(percentileWords({ ...found, reference: 'who-2006' }, fr)).toBe('percentile 45, OMS')
  expect(percentileWords({ percentile: undefined, because: 'implausibly-low' }, en)).toBe(
    'no percentile: too low for the tables',
  )
})

test.each([
  [0, '0 d'],
  [27, '27 d'],
  [61, '2 mo'],
  [365, '12 mo'],
  [729, '23 mo'],
  [731, '2 y 0 mo'],
  [1826, '5 y 0 mo'],
  [2222, '6 y 1 mo'],
])('%d days are %s', (days, text) => {
  expect(ageWords(days, en)).toBe(text)
})
