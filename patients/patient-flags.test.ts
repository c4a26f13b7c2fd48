import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { optionsFromFlags, patientFlags } from './patient-flags.ts'

const now = Date.parse('2026-11-24T20:00:00Z')
const read = (...args: readonly string[]) =>
  optionsFromFlags(parseArgs({ args: [...args], options: patientFlags }).values, now)

test('without flags it is seed 1, today and the stories', () => {
  expect(read()).toEqual({
    seed: 1,
    day: '2026-11-24',
    observations: undefined,
    patients: undefined,
    mess: undefined,
  })
})

test('every flag has an effect', () => {
  expect(
    read('--seed', '7', '--day', '2026-03-08', '--observations', '5000', '--mess'),
  ).toMatchObject({ seed: 7, day: '2026-03-08', observations: 5000, mess: 'all' })
  expect(read('--patients', '40')).toMatchObject({ patients: 40 })
})

test.each([
  [['--seed', 'one'], /--seed wants a whole number/],
  [['--day', '24/11/2026'], /--day wants a day/],
  [['--day', '2026-13-01'], /--day wants a day/],
  [['--day', '2026-02-30'], /--day wants a day/],
  [['--observations', '-5'], /observations/],
  [['--observations', '5', '--patients', '5'], /choose one/],
])('%j is refused', (args, words) => {
  expect(() => read(...args)).toThrow(words)
})
