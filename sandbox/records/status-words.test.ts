import { expect, test } from 'vitest'
import { statusWords } from './status-words.ts'

test.each([
  ['in-progress', 'in progress'],
  ['on-hold', 'on hold'],
  ['onleave', 'on leave'],
  ['entered-in-error', 'entered in error'],
  ['unknown', 'status not known'],
  ['finished', 'finished'],
])('%s is "%s"', (code, words) => {
  expect(statusWords(code)).toBe(words)
})
