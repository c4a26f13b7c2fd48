import { expect, test } from 'vitest'
import { placedAfter } from './after-span.ts'

const lines = (day: string, value: string) =>
  placedAfter([day, value], { right: 300, bottom: 200 }).map(({ text }) => text)

test('a reading after the span is its day and its value, with an arrow', () => {
  expect(lines('22 Nov', '6.6')).toEqual(['22 Nov', '6.6 →'])
  expect(lines('21 sept. 2023', '6.6')).toEqual(['21 sept.', '2023', '6.6 →'])
})

test('a long value goes on in the next line with all of its digits', () => {
  expect(lines('22 Nov', '1234567')).toEqual(['22 Nov', '1234567', '→'])
  expect(lines('22 Nov', '123456789')).toEqual(['22 Nov', '1234567', '89 →'])
})

test('what is longer than any number is cut with a mark', () => {
  expect(lines('22 Nov', 'not detected in this specimen').join('|')).toBe(
    '22 Nov|not det|ected i|n this…|→',
  )
})

test('its last line stands at the foot', () => {
  const placed = placedAfter(['22 Nov', '1234567'], { right: 300, bottom: 200 })
  expect(placed.map(({ base }) => base)).toEqual([164, 178, 192])
})
