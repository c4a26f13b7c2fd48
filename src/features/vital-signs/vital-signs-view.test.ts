import { expect, test } from 'vitest'
import { addressWith } from '#src/presentation/view-parameters.ts'
import {
  parametersOfVitalSigns,
  unitIds,
  vitalSignsViewFrom,
  windowIds,
  windowStart,
} from './vital-signs-view.ts'

const usual = {
  window: '90d',
  units: 'as-sent',
  reading: undefined,
  way: undefined,
} as const

test('every window and unit survives the address, and so does what is read', () => {
  for (const window of windowIds) {
    for (const units of unitIds) {
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
  expect(windowStart('30d', now)).toBe(Date.parse('2026-10-29T00:00:00Z'))
  expect(windowStart('all', now)).toBe(-Infinity)
})
