import { expect, test } from 'vitest'
import type { MeanPressure } from '#src/clinical/vital-signs/mean-pressure.ts'
import { vitalSignsPage } from '#src/messages/en/vital-signs-page.ts'
import { meanWords } from './mean-words.ts'

const calculated: MeanPressure = { kind: 'calculated', number: 90 }
// Only its kind counts.
const sent = { kind: 'sent', reading: {} } as unknown as MeanPressure
const stroke = (key: string, mean?: number) => ({ key, mean })

test.each([
  ['that was calculated', [stroke('a', 90)], 'mean arterial pressure, calculated'],
  ['that was sent', [stroke('b', 88)], 'mean arterial pressure, as sent'],
  [
    'of either kind',
    [stroke('a', 90), stroke('b', 88)],
    'mean arterial pressure, as sent or calculated',
  ],
  ['of a day', [stroke('a')], undefined],
])('the key names a mean %s only where it is drawn', (_, strokes, expected) => {
  const pressures = [
    { id: 'a', mean: calculated },
    { id: 'b', mean: sent },
    { id: 'c', mean: undefined },
  ]
  expect(meanWords(strokes, pressures, vitalSignsPage)).toBe(expected)
})
