import { expect, test } from 'vitest'
import { saysAsNeeded } from './as-needed-text.ts'

test.each([
  ['1 tab PO q6h as needed for pain', true],
  ['1 tab when needed', true],
  ['2 puffs PRN', true],
  ['1 comprimé au besoin', true],
  ['1 tab PO BID', false],
  ['take as directed', false],
  ['APRN to review', false],
])('%s: %s', (instruction, expected) => {
  expect(saysAsNeeded(instruction)).toBe(expected)
})
