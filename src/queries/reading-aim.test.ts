import { expect, test } from 'vitest'
import { answerOf } from '#src/testing/chart-answer.ts'
import { readingAim } from './reading-aim.ts'

const since = { window: { kind: 'since', from: '2024-11-01' } } as const
const capped = { outcome: { kind: 'incomplete', because: ['resource-cap'] } } as const
const plain = { anyDate: false, more: false }
const older = { anyDate: true, more: false }
const more = { anyDate: false, more: true }

test.each([
  ['the same again', since, plain, 'again'],
  ['older ones, where any date was asked for and is not there', since, older, 'older'],
  ['the same again, where any date is there', {}, older, 'again'],
  ['the rest, where a limit was raised', { ...since, ...capped }, more, 'more'],
  ['the same again, where nothing was kept out by a limit', since, more, 'again'],
  ['the same again, where the limit was not raised', capped, plain, 'again'],
] as const)('a reading that follows an answer is for %s', (_, answer, asked, aim) => {
  expect(readingAim(answerOf('rows', answer), asked)).toBe(aim)
})
