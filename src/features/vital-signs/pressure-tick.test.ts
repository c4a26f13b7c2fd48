import { expect, test } from 'vitest'
import { formats as en } from '#src/messages/en/formats.ts'
import { formats as fr } from '#src/messages/fr-CA/formats.ts'
import { pressureTick } from './pressure-tick.ts'

const month = (date: string) => ({
  time: Date.parse(date),
  wall: Date.parse(date),
  unit: 'month' as const,
})

test.each([
  ['a month', '2024-07-01', false, 'Jul', 'juill.'],
  ['a month that has to say its year', '2024-07-01', true, 'Jul 2024', 'juill. 2024'],
  ['January, which is its year', '2024-01-01', true, '2024', '2024'],
])('%s', (_, date, hasYear, english, french) => {
  expect(pressureTick(month(date), en, hasYear)).toBe(english)
  expect(pressureTick(month(date), fr, hasYear)).toBe(french)
})
