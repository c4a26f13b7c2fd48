import type { Observation } from 'fhir/r4'
import { expect, test } from 'vitest'
import { observation } from '#src/testing/observation.ts'
import { isClearlyBefore } from './effective-time.ts'

test.each<[string, Partial<Observation>, boolean]>([
  ['a day within', { effectiveDateTime: '2024-11-01' }, false],
  ['a day before', { effectiveDateTime: '2024-10-29' }, true],
  [
    'the day before, without an offset: somewhere it is still that day',
    { effectiveDateTime: '2024-10-31' },
    false,
  ],
  ['a time before', { effectiveDateTime: '2024-10-31T08:00:00Z' }, true],
  [
    'the same instant written in a zone where the window has begun',
    { effectiveDateTime: '2024-11-01T00:30:00+14:00' },
    false,
  ],
  [
    'a zone in which it is still the evening before',
    { effectiveDateTime: '2024-10-31T21:00:00-05:00' },
    false,
  ],
  ['an instant', { effectiveInstant: '2024-10-01T08:00:00.123Z' }, true],
  ['the month that the window begins with', { effectiveDateTime: '2024-11' }, false],
  ['the month before', { effectiveDateTime: '2024-09' }, true],
  ['a year that overlaps', { effectiveDateTime: '2024' }, false],
  ['a year before', { effectiveDateTime: '2023' }, true],
  [
    'a Period that ends within',
    { effectivePeriod: { start: '2020-01-01', end: '2024-11-05' } },
    false,
  ],
  ['a Period before', { effectivePeriod: { start: '2020-01-01', end: '2020-01-05' } }, true],
  ['a Period without an end', { effectivePeriod: { start: '2020-01-01' } }, false],
  ['a Timing', { effectiveTiming: { event: ['2020-01-01'] } }, false],
  ['no date', {}, false],
  ['a date that cannot be read', { effectiveDateTime: 'in the fall of 2020' }, false],
])('%s', (_, parts, expected) => {
  expect(isClearlyBefore(observation(parts), '2024-11-01')).toBe(expected)
})
