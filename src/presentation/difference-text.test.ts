import { expect, test } from 'vitest'
import { en } from '#src/messages/en/first-screen.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { differenceText } from './difference-text.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

function difference(time: string, head: string | undefined, t = en): string | undefined {
  const written = fhirDateTime(time)
  return written && differenceText(written, { effective: fhirDateTime(head) }, now, t)
}

const head = '2026-11-27T08:00:00Z'

test.each([
  ['2026-11-27T04:00:00Z', '4 h earlier'],
  ['2026-11-27T07:59:00Z', '1 min earlier'],
  ['2026-11-27T12:00:00Z', '4 h later'],
  ['2026-11-26T08:01:00Z', '23 h earlier'],
  ['2026-11-27T03:00:00-05:00', '27 Nov'],
  ['2026-11-26T08:00:00Z', '26 Nov'],
  ['2026-11-28T08:00:00Z', '28 Nov'],
  ['2025-11-26T08:00:00Z', '26 Nov 2025'],
  ['2026-11-27', '27 Nov'],
  ['2026-11', 'Nov 2026'],
])('%s beside 27 Nov 08:00 is “%s”', (time, text) => {
  expect(difference(time, head)).toBe(text)
})

test.each([undefined, '2026-11-27', '2026-11-27T08:00:00'])(
  'beside %s, which is not known to the hour everywhere, it is its date',
  (other) => {
    expect(difference('2026-11-27T04:00:00Z', other)).toBe('27 Nov')
  },
)

test('in French', () => {
  expect(difference('2026-11-27T04:00:00Z', head, frCa)?.replaceAll('\u00A0', ' ')).toBe(
    '4 h plus tôt',
  )
})
