import { expect, test } from 'vitest'
import { isCertainlyBefore, isSameTime } from './date-order.ts'
import { fhirDateTime } from './fhir-date-time.ts'

const date = (text: string) => {
  const parsed = fhirDateTime(text)
  if (!parsed) throw new Error(`${text} is no date`)
  return parsed
}

test.each([
  ['2026-11-24T08:00:00Z', '2026-11-24T08:00:01Z'],
  ['2026-11-24T08:00:00+02:00', '2026-11-24T06:00:01Z'],
  ['2026-11-24', '2026-11-25'],
  ['2026-11-24T08:00:00', '2026-11-24T09:00:00'],
  ['2025', '2026-01-01'],
  ['2026-11-24T08:00:00', '2026-11-24T22:00:01Z'],
])('%s is before %s', (one, other) => {
  expect(isCertainlyBefore(date(one), date(other))).toBe(true)
  expect(isCertainlyBefore(date(other), date(one))).toBe(false)
})

test.each([
  ['2026-11-24', '2026-11-24T08:00:00Z'],
  ['2026', '2026-11-24'],
  ['2026-11-24T08:00:00', '2026-11-24T21:59:00Z'],
  ['2026-11-24T08:00:00', '2026-11-23T19:00:00Z'],
  ['2026-11-24T08:00Z', '2026-11-24T08:00:30Z'],
  ['2026-11-24', '2026-11-25T10:00:00Z'],
])('%s and %s cannot be ordered', (one, other) => {
  expect(isCertainlyBefore(date(one), date(other))).toBe(false)
  expect(isCertainlyBefore(date(other), date(one))).toBe(false)
})

test('one time may be written in two zones, a time without a zone is none of them', () => {
  const [utc, paris] = [date('2026-11-24T08:00:00Z'), date('2026-11-24T09:00:00+01:00')]
  expect(isSameTime(utc, paris)).toBe(true)
  expect(isSameTime(utc, date('2026-11-24T08:00:00'))).toBe(false)
})
