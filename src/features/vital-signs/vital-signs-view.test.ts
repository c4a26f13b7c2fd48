import { expect, test } from 'vitest'
import {
  searchOfView,
  unitIds,
  vitalSignsViewFrom,
  windowIds,
  windowStart,
} from './vital-signs-view.ts'

test('every window and unit survives the address', () => {
  for (const window of windowIds) {
    for (const units of unitIds) {
      expect(vitalSignsViewFrom(searchOfView({ window, units }))).toEqual({ window, units })
    }
  }
})

test.each(['', '?window=', '?window=2y&units=K', '?units=AS-SENT', '?other'])(
  '“%s” is 90 days in the units sent, which need no words in the address',
  (search) => {
    expect(vitalSignsViewFrom(search)).toEqual({ window: '90d', units: 'as-sent' })
    expect(searchOfView(vitalSignsViewFrom(search))).toBe('')
  },
)

test('a window ends now; all of them is all', () => {
  const now = Date.parse('2026-11-28T00:00:00Z')
  expect(windowStart('30d', now)).toBe(Date.parse('2026-10-29T00:00:00Z'))
  expect(windowStart('all', now)).toBe(-Infinity)
})
