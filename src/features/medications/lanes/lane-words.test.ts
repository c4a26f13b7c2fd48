import { expect, test } from 'vitest'
import { orderLanes } from '#src/clinical/medications/order-lanes.ts'
import { medicationLanes as english } from '#src/messages/en/medication-lanes.ts'
import { medicationLanes as french } from '#src/messages/fr-CA/medication-lanes.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { orders } from '#src/messages/en/orders.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { notKnownWords } from './lane-words.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

function said(words: typeof english, dose: number, repeat: object): readonly string[] {
  const request = medicationRequest('a', {
    authoredOn: '2026-05-03',
    dosageInstruction: [
      { timing: { repeat }, doseAndRate: [{ doseQuantity: { value: dose, unit: 'tablet' } }] },
    ],
    dispenseRequest: { quantity: { value: 30, unit: 'tablets' }, numberOfRepeatsAllowed: 0 },
  })
  const [lane] = orderLanes(readOrders([request], now), now).lanes
  const context = { words, t: { ...en, ...orders }, now }
  return lane?.rows.flat().flatMap((bar) => notKnownWords(bar, context)) ?? []
}

test('an end that quantity and dose estimate is said with its assumption, and from when it counts', () => {
  expect(said(english, 1, { frequency: 1, period: 1, periodUnit: 'd' })).toEqual([
    'end estimated: 30 tablets at 1 a day from 3 May, no refills, if taken',
  ])
  expect(said(english, 1, { frequency: 1, period: 1, periodUnit: 'wk' })).toEqual([
    'end estimated: 30 tablets at 1 every 7 days from 3 May, no refills, if taken',
  ])
  expect(said(french, 0.5, { frequency: 1, period: 1, periodUnit: 'd' })).toEqual([
    'fin estimée\u00A0: 30 tablets à raison de 0,5 par jour à partir du 3 May, sans renouvellement, si pris',
  ])
})
