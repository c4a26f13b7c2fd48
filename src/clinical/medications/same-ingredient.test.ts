import { expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { everyOrder } from './every-order.ts'
import { orderCodes } from './order-codes.ts'
import { sameIngredient } from './same-ingredient.ts'

const rxNorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const coded = (id: string, ...codes: readonly string[]) =>
  medicationRequest(id, {
    medicationCodeableConcept: {
      text: 'warfarin',
      coding: codes.map((code) => ({ system: rxNorm, code })),
    },
  })

test.each([
  ['of one product', ['855332'], ['855332'], ['b']],
  ['of a product and its ingredient', ['855332'], ['11289'], ['b']],
  ['of two products of one ingredient', ['861007'], ['861004'], ['b']],
  ['of a code that is in no list', ['1'], ['1'], ['b']],
  ['of two ingredients', ['11289'], ['29046'], []],
  ['of one name without codes', [], [], []],
])('orders %s', (_, one, other, expected) => {
  const requests = [coded('a', ...one), coded('b', ...other)]
  const orders = everyOrder(readOrders(requests, 0))
  const codesOf = ({ id }: { readonly id: string }) =>
    orderCodes(requests.filter((request) => request.id === id))
  const found = orders
    .filter(({ id }) => id === 'a')
    .flatMap((order) => sameIngredient(order, orders, codesOf))
  expect(found.map(({ id }) => id)).toEqual(expected)
})
