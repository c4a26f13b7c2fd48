import { expect, test } from 'vitest'
import { bloodPressure } from '#src/testing/observation.ts'
import { pressureWays } from './pressure-ways.ts'
import { vitalSigns } from './vital-signs.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

const at = (day: number, systolic: number, diastolic: number, method?: string) =>
  bloodPressure(systolic, diastolic, {
    effectiveDateTime: `2026-11-${String(day)}T08:00:00Z`,
    ...(method !== undefined && { method: { text: method } }),
  })

function waysOf(...sent: readonly object[]) {
  const pressures = vitalSigns(sent, now).answer.bloodPressure?.pressures ?? []
  return pressureWays(pressures).map(({ how, pressures: each, systolic, diastolic }) => [
    how,
    each.length,
    ...[systolic, diastolic].map((extent) =>
      [extent?.lowest, extent?.highest]
        .map((reading) => reading?.value.kind === 'quantity' && reading.value.quantity.text)
        .join('–'),
    ),
  ])
}

test('pressures measured in one way are one group, the newest first, from lowest to highest as sent', () => {
  expect(
    waysOf(
      at(20, 140, 90, 'Home cuff'),
      at(21, 150, 80, 'Home cuff'),
      at(27, 105, 60, 'Bedside monitor'),
    ),
  ).toEqual([
    ['Bedside monitor', 1, '105–105', '60–60'],
    ['Home cuff', 2, '140–150', '80–90'],
  ])
})

test('where nothing was sent of how, that is a group of its own and no setting is concluded', () => {
  expect(waysOf(at(20, 140, 90), at(21, 130, 80, 'Home cuff')).map(([how]) => how)).toEqual([
    'Home cuff',
    undefined,
  ])
})

test('one reading in another unit does not take the lowest and highest of the others away', () => {
  const other = bloodPressure(18, 12, { effectiveDateTime: '2026-11-22T08:00:00Z' })
  for (const each of other.component ?? []) each.valueQuantity = { value: 18, unit: 'kPa' }
  expect(waysOf(at(20, 140, 90), at(21, 150, 80), other)).toEqual([
    [undefined, 3, '140–150', '80–90'],
  ])
})

test('nothing measured is no group', () => {
  expect(waysOf()).toEqual([])
})
