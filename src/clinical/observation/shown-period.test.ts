import { expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { shownPeriod } from './shown-period.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const year = 365 * 86_400_000
const line = (...dates: string[]) => dates.map((date) => ({ effective: fhirDateTime(date) }))

test('is the usual window where one line has two values in it', () => {
  const lines = [line('2012-01-01'), line('2026-11-01', '2026-05-01', '2011-01-01')]
  expect(shownPeriod(lines, now, year)).toEqual({ from: now - year, to: now, isRecent: true })
})

test('is everything where none has, although together they have two', () => {
  const lines = [line('2026-11-01', '2011-01-01'), line('2026-11-01')]
  expect(shownPeriod(lines, now, year)).toEqual({
    from: Date.parse('2011-01-01'),
    to: Date.parse('2026-11-01'),
    isRecent: false,
  })
})

test('is the usual window where nothing has a date', () => {
  expect(shownPeriod([[{ effective: undefined }]], now, year).isRecent).toBe(true)
})
