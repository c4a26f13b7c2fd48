import { expect, test } from 'vitest'
import { everyOrder } from '#src/clinical/medications/every-order.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { orderDetails as enDetails } from '#src/messages/en/order-details.ts'
import { orders as enOrders } from '#src/messages/en/orders.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import { orderDetails as frDetails } from '#src/messages/fr-CA/order-details.ts'
import { orders as frOrders } from '#src/messages/fr-CA/orders.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { supplyContradictionWords } from './supply-contradiction-words.ts'

function orderWith(quantity: number, repeat: object) {
  const request = medicationRequest('a', {
    dosageInstruction: [
      {
        timing: { repeat: { period: 1, ...repeat } },
        doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'tablet' } }],
      },
    ],
    dispenseRequest: {
      quantity: { value: quantity, unit: 'tablets' },
      expectedSupplyDuration: {
        value: 90,
        unit: 'days',
        system: 'http://unitsofmeasure.org',
        code: 'd',
      },
    },
  })
  const [order] = everyOrder(readOrders([request], Date.parse('2026-11-28')))
  if (!order) throw new Error('No order.')
  return order
}

test.each([
  [
    'English',
    enDetails,
    { ...en, ...enOrders },
    'Contradiction: quantity “30 tablets” at 0.5 a day, supply for “90 days”',
  ],
  [
    'French',
    frDetails,
    { ...frCa, ...frOrders },
    'Contradiction : quantité « 30 tablets » à raison de 0,5 par jour, durée prévue « 90 days »',
  ],
])('a quantity against days of supply is said with both, in %s', (_, details, t, words) => {
  const said = (quantity: number, repeat: object) =>
    supplyContradictionWords(orderWith(quantity, repeat), details, t)?.replaceAll('\u00A0', ' ')
  expect(said(30, { frequency: 1, periodUnit: 'd' })).toBe(words)
  expect(said(30, { frequency: 1, periodUnit: 'wk' })).toMatch(/(every|tous les) 7 (days|jours)/)
  expect(said(45, { frequency: 1, periodUnit: 'd' })).toBeUndefined()
})
