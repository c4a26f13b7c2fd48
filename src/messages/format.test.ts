import { describe, expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { formatAge, formatDay, formatDayAndTime, isOld, type PreciseDate } from './format.ts'

const date = (text: string): PreciseDate => {
  const parsed = fhirDateTime(text)
  if (!parsed) throw new Error(`${text} is no FHIR date`)
  return parsed
}
const now = Date.parse('2026-11-24T12:00:00Z')

describe('a date keeps its precision', () => {
  test.each([
    ['2026', '2026'],
    ['2024-05', 'May 2024'],
    ['2026-11-04', '4 Nov 2026'],
    ['2026-11-24T23:30:00-05:00', '24 Nov 2026'],
  ])('%s is %s', (sent, shown) => {
    expect(formatDay(date(sent), 'en')).toBe(shown)
  })
})

describe('a time is as it was written, with its zone where that is not the reader’s', () => {
  const toronto = -300
  test.each([
    ['2026-11-24T08:40:00-05:00', '24 Nov 2026 08:40'],
    ['2026-11-24T08:40:00Z', '24 Nov 2026 08:40 UTC'],
    ['2026-11-24T08:40:00+01:00', '24 Nov 2026 08:40 UTC+01:00'],
    ['2026-11-24', '24 Nov 2026'],
  ])('%s is %s', (sent, shown) => {
    expect(formatDayAndTime(date(sent), 'en', toronto)).toBe(shown)
  })
})

describe('an age is short', () => {
  test.each([
    ['2026-11-24T11:59:40Z', '0 min'],
    ['2026-11-24T11:01:00Z', '59 min'],
    ['2026-11-24T11:00:00Z', '1 h'],
    ['2026-11-22T12:01:00Z', '47 h'],
    ['2026-11-22T12:00:00Z', '2 d'],
    ['2026-08-26T12:00:00Z', '90 d'],
    ['2026-08-20T12:00:00Z', '3 mo'],
    ['2020-07-07T12:00:00Z', '6 y'],
    ['2020', '6 y'],
    ['2026-11-24T13:00:00Z', 'future date'],
  ])('%s is %s', (sent, shown) => {
    expect(formatAge(date(sent), now)).toBe(shown)
  })

  test('more than a year is marked, a year to the day is not', () => {
    expect(isOld(date('2025-11-24T12:00:00Z'), now)).toBe(false)
    expect(isOld(date('2025-11-20T12:00:00Z'), now)).toBe(true)
  })
})
