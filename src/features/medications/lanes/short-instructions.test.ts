import { expect, test } from 'vitest'
import { shortInstructions } from './short-instructions.ts'

test('an instruction is cut at its clauses, and says so', () => {
  expect(
    shortInstructions('1 tablet daily: 35 mg a week, or as told', '1 tablet daily: 25 mg a week'),
  ).toEqual([
    '1 tablet daily: 35 mg a week, or as told',
    '… 35 mg a week, or as told',
    '… 35 mg a week, …',
  ])
})

test.each([
  ['of one clause', 'half a tablet daily, with food', 'as directed', []],
  [
    'that differs before its last clause only',
    'half a tablet: 35 mg a week',
    '2 tablets: 35 mg a week',
    [],
  ],
  ['alone on its lane', '1 tablet: 5 mg a day', undefined, ['… 5 mg a day']],
])('an instruction %s', (_, text, neighbour, shorter) => {
  expect(shortInstructions(text, neighbour)).toEqual([text, ...shorter])
})
