import { expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { addressWith } from '#src/presentation/view-parameters.ts'
import { unitIds } from './units-from.ts'
import {
  isInSpan,
  parametersOfVitalSigns,
  spanUntilNow,
  vitalSignsViewFrom,
  windowIds,
  windowOf,
  windowsUntilNow,
} from './vital-signs-view.ts'

const usual = {
  window: '90d',
  units: undefined,
  reading: undefined,
  way: undefined,
} as const

test('every window and unit survives the address, and so does what is read', () => {
  for (const window of windowIds) {
    for (const units of [undefined, ...unitIds]) {
      for (const part of [{}, { reading: 'r7', way: 'w1' }]) {
        const view = { ...usual, ...part, window, units }
        expect(vitalSignsViewFrom(addressWith('', parametersOfVitalSigns(view)))).toEqual(view)
      }
    }
  }
})

test.each([
  '',
  '?window=',
  '?window=2y&units=K',
  '?units=AS-SENT',
  '?other',
  '?read=Observation/1',
])('“%s” is 90 days in the units sent, which need no words in the address', (search) => {
  expect(vitalSignsViewFrom(search)).toEqual(usual)
  expect(addressWith('', parametersOfVitalSigns(vitalSignsViewFrom(search)))).toBe('')
})

test('a window ends now; all of them is all', () => {
  const now = Date.parse('2026-11-28T00:00:00Z')
  expect(spanUntilNow('30d', now)).toEqual({ from: Date.parse('2026-10-29T00:00:00Z'), to: now })
  expect(spanUntilNow('all', now)).toEqual({ from: -Infinity, to: now })
})

test('the run of another chart, in one without a run, is the usual window', () => {
  expect(vitalSignsViewFrom('?window=run', '1y', windowsUntilNow).window).toBe('1y')
})

test.each([
  ['before', '2026-11-01', false],
  ['at its start', '2026-11-02', true],
  ['at its end', '2026-11-04', true],
  ['after', '2026-11-05', false],
  ['without a date', '', false],
])('a reading %s is in a time, or is not: %s', (_, date, isIn) => {
  const [from, to] = ['2026-11-02', '2026-11-04'].map((each) => Date.parse(each))
  expect(isInSpan({ effective: fhirDateTime(date) }, { from: from ?? 0, to: to ?? 0 })).toBe(isIn)
})

test.each([
  ['2026-11-20', undefined],
  ['2026-08-01', '1y'],
  ['2024-08-01', 'all'],
  ['2036-08-01', undefined],
  ['', undefined],
])('a reading of “%s” is seen in the window %s', (date, expected) => {
  const now = Date.parse('2026-11-28T00:00:00Z')
  expect(windowOf({ effective: fhirDateTime(date) }, now)).toBe(expected)
})
