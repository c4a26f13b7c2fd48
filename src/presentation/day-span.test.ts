import { expect, test } from 'vitest'
import { en } from '#src/messages/en/first-screen.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { daySpan } from './day-span.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

test.each([
  ['2026-11-07T14:03:00-05:00', '2026-11-13T06:37:00-05:00', '7–13 Nov'],
  ['2026-11-07T08:00:00Z', '2026-11-07T18:00:00Z', '7 Nov'],
  ['2026-10-30', '2026-11-02', '30 Oct – 2 Nov'],
  ['2025-11-07', '2025-11-13', '7–13 Nov 2025'],
  ['2026-11-07', '2026-11', '7 Nov – Nov 2026'],
  ['2025-12-30', '2026-01-02', '30 Dec 2025 – 2 Jan'],
])('from %s to %s', (from, to, words) => {
  expect(daySpan(fhirDateTime(from), fhirDateTime(to), now, en.formats)).toBe(words)
})

test('the first of a month is written as the language has it', () => {
  const [from, to] = [fhirDateTime('2026-11-01'), fhirDateTime('2026-11-13')]
  expect(daySpan(from, to, now, en.formats)).toBe('1–13 Nov')
  expect(daySpan(from, to, now, frCa.formats)).toBe('1er–13\u00A0nov.')
})
