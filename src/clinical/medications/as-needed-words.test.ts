import { expect, test } from 'vitest'
import { asNeededWords } from './as-needed-words.ts'

test.each([
  ['1 tab PO q6h as needed for pain', 'as needed'],
  ['1 tab when needed', 'when needed'],
  ['2 puffs PRN', 'PRN'],
  ['1 comprimé au besoin', 'au besoin'],
  ['1 tab PO BID', undefined],
  ['take as directed', undefined],
  ['APRN to review', undefined],
  ['regular dose, not as needed', undefined],
])('%s: %s', (instruction, expected) => {
  expect(asNeededWords(instruction)).toBe(expected)
})
