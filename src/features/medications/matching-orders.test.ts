import { expect, test } from 'vitest'
import { everyOrder } from '#src/clinical/medications/every-order.ts'
import { en as firstScreen } from '#src/messages/en/first-screen.ts'
import { orders } from '#src/messages/en/orders.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { matchingOrders } from './matching-orders.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const all = readOrders(
  [
    medicationRequest('a', {
      medicationCodeableConcept: { text: 'Acétaminophène 325 mg' },
      authoredOn: '2026-11-26',
      dosageInstruction: [{ text: '0.5 tablet as needed for pain' }],
    }),
    medicationRequest('b', {
      authoredOn: '2026-01-01',
      status: 'stopped',
      statusReason: { text: 'Cough' },
    }),
    medicationRequest('c', {
      authoredOn: '2026-01-01',
      reasonCode: [{ text: 'Heart failure, œdème' }],
    }),
  ],
  now,
)
const found = (find: string, changedFrom?: number) =>
  everyOrder(matchingOrders(all, { find, changedFrom }, { ...firstScreen, ...orders }, now)).map(
    ({ id }) => id,
  )

test.each([
  ['', ['a', 'c', 'b']],
  ['acetaminophene', ['a']],
  ['PAIN 325', ['a']],
  ['stopped cough', ['b']],
  ['heart', ['c']],
  ['OEDEME', ['c']],
  ['0.5', ['a']],
  ['5.0', []],
  ['ibuprofen', []],
])('“%s” finds %j', (find, expected) => {
  expect(found(find)).toEqual(expected)
})

test('changed since: by the explicit dates of the news, and nothing undated is claimed', () => {
  expect(found('', now - 7 * 86_400_000)).toEqual(['a'])
})
