import { expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { isMuchOlder } from './is-much-older.ts'

const at = (date: string | undefined) => ({ effective: fhirDateTime(date) })
const newest = at('2026-11-28T08:00:00Z')

test.each([
  ['2026-10-28T07:00:00Z', true],
  ['2026-10-29T08:00:00Z', false],
  // A month can mean its last day.
  ['2026-10', false],
  ['2026-09', true],
  [undefined, false],
])('%s beside 28 Nov: %s', (date, expected) => {
  expect(isMuchOlder(at(date), [at(date), newest, at(undefined)])).toBe(expected)
})

test('in an old chart nothing is older than itself', () => {
  expect(isMuchOlder(at('1998-01-01'), [at('1998-01-01')])).toBe(false)
})
