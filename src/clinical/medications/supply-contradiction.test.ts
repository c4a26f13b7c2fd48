import { expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { everyOrder } from './every-order.ts'
import { supplyContradiction } from './supply-contradiction.ts'

const daily = { frequency: 1, period: 1, periodUnit: 'd' }

function contradictionOf(
  quantity: object | undefined,
  days: object | undefined,
  repeat: object = daily,
  parts: object = {},
) {
  const request = medicationRequest('a', {
    dosageInstruction: [
      { timing: { repeat }, doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }] },
    ],
    dispenseRequest: { quantity, expectedSupplyDuration: days },
    ...parts,
  })
  const [order] = everyOrder(readOrders([request], Date.parse('2026-11-28')))
  return order && supplyContradiction(order)
}

const tablets = (value: number) => ({ value, unit: 'tablet' })
const length = (value: number, code = 'd', unit = 'days') => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code,
})

test.each([
  ['fewer than its days', tablets(30), length(90), daily],
  ['more than its days', tablets(90), length(30), daily],
  ['twice as many a day', tablets(30), length(30), { ...daily, frequency: 2 }],
  ['one a week', tablets(12), length(12), { ...daily, periodUnit: 'wk' }],
  ['weeks', tablets(30), length(12, 'wk', 'weeks'), daily],
])('a quantity contradicts days of supply: %s', (_, quantity, days, repeat) => {
  const found = contradictionOf(quantity, days, repeat)
  expect(found?.use.quantity.text).toBe(`${String(quantity.value)} tablet`)
  expect(found?.duration).toBeDefined()
})

test.each([
  ['the same', tablets(30), length(30), daily],
  ['a day is nothing', tablets(30), length(31), daily],
  ['in weeks', tablets(28), length(4, 'wk', 'weeks'), daily],
  ['no quantity', undefined, length(90), daily],
  ['no days', tablets(30), undefined, daily],
  ['another unit than the dose', { value: 1, unit: 'box' }, length(90), daily],
  ['no frequency', tablets(30), length(90), {}],
])('it does not: %s', (_, quantity, days, repeat) => {
  expect(contradictionOf(quantity, days, repeat)).toBeUndefined()
})

test('as needed, a quantity lasts for an unknown time', () => {
  const as = {
    dosageInstruction: [
      {
        asNeededBoolean: true,
        timing: { repeat: daily },
        doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
      },
    ],
  }
  expect(contradictionOf(tablets(30), length(90), daily, as)).toBeUndefined()
})
