import { expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { ageInDays } from './age-in-days.ts'

const age = (birth: string | undefined, measured: string | undefined) =>
  ageInDays(fhirDateTime(birth), fhirDateTime(measured))

test.each([
  ['2025-11-24', '2025-11-24', 0],
  ['2025-11-24', '2026-11-24', 365],
  ['2024-02-29', '2025-03-01', 366],
  ['2007-10-01', '2011-11-15', 1506],
  ['2026-11-23', '2026-11-24T00:30:00+14:00', 1],
  ['2026-11-23', '2026-11-24T23:59:59-12:00', 1],
])('born %s, measured %s: %d days, between the days as written', (birth, measured, days) => {
  expect(age(birth, measured)).toEqual({ days })
})

test.each([
  ['2025-11', '2026-11-24', 'birth-date-not-to-the-day'],
  ['2025', '2026-11-24', 'birth-date-not-to-the-day'],
  [undefined, '2026-11-24', 'birth-date-not-to-the-day'],
  ['2025-11-24', '2026-11', 'measurement-date-not-to-the-day'],
  ['2025-11-24', undefined, 'measurement-date-not-to-the-day'],
  ['2026-11-24', '2026-11-23', 'measured-before-birth'],
])('born %s, measured %s: not computed, and why', (birth, measured, because) => {
  expect(age(birth, measured)).toEqual({ days: undefined, because })
})
