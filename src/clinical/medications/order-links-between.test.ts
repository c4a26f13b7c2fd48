import { describe, expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { everyOrder } from './every-order.ts'
import { linksBetweenOrders } from './order-links-between.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

function linksOf(requests: readonly object[]) {
  const orders = everyOrder(readOrders(requests, now))
  const links = linksBetweenOrders(orders)
  return {
    history: (id: string) =>
      orders
        .filter((each) => each.id === id)
        .flatMap(links.history)
        .map((each) => each.id),
    replacing: (id: string) =>
      orders
        .filter((each) => each.id === id)
        .flatMap(links.replacing)
        .map((each) => each.id),
  }
}

const to = (id: string) => ({ reference: `MedicationRequest/${id}` })

describe('the history of one drug', () => {
  test('is joined by priorPrescription over any number of orders, oldest first', () => {
    const { history, replacing } = linksOf([
      medicationRequest('c', { authoredOn: '2026-05-01', priorPrescription: to('b') }),
      medicationRequest('a', { authoredOn: '2024-01-01', status: 'completed' }),
      medicationRequest('b', {
        authoredOn: '2025-01-01',
        status: 'stopped',
        priorPrescription: to('a'),
      }),
      medicationRequest('other', { authoredOn: '2025-01-01' }),
    ])
    for (const id of ['a', 'b', 'c']) expect(history(id)).toEqual(['a', 'b', 'c'])
    expect(history('other')).toEqual(['other'])
    expect([replacing('a'), replacing('b'), replacing('c')]).toEqual([['b'], ['c'], []])
  })

  test('is joined by basedOn where it names a MedicationRequest, which replaces nothing', () => {
    const { history, replacing } = linksOf([
      medicationRequest('a'),
      medicationRequest('b', { basedOn: [{ reference: 'CarePlan/1' }, to('a')] }),
    ])
    expect([history('a'), replacing('a')]).toEqual([['a', 'b'], []])
  })

  test.each([
    ['an absolute reference to this server', 'https://ehr.example/MedicationRequest/a'],
    ['a reference to a version', 'MedicationRequest/a/_history/2'],
  ])('is joined by %s', (_, reference) => {
    const { history } = linksOf([
      medicationRequest('a'),
      medicationRequest('b', { priorPrescription: { reference } }),
    ])
    expect(history('b')).toEqual(['a', 'b'])
  })

  test.each([
    [
      'a group identifier: a requisition holds different drugs',
      { groupIdentifier: { value: '7' } },
    ],
    ['the same name', {}],
    ['the same code', { medicationCodeableConcept: { coding: [{ system: 's', code: 'c' }] } }],
    [
      'an order on another server',
      { priorPrescription: { reference: 'https://b.example/MedicationRequest/a' } },
    ],
    ['an order that was not read', { priorPrescription: to('elsewhere') }],
    ['a display without a reference', { priorPrescription: { display: 'Medication a' } }],
    ['a plan with the same id', { basedOn: [{ reference: 'CarePlan/a' }] }],
  ])('is never joined by %s', (_, parts) => {
    const same = { medicationCodeableConcept: { text: 'warfarin' }, ...parts }
    const { history } = linksOf([medicationRequest('a', same), medicationRequest('b', same)])
    expect(history('b')).toEqual(['b'])
  })

  test('is not joined by a link from an order to itself', () => {
    expect(
      linksOf([medicationRequest('a', { priorPrescription: to('a') })]).replacing('a'),
    ).toEqual([])
  })

  test('a circle of links ends', () => {
    const { history } = linksOf([
      medicationRequest('a', { priorPrescription: to('b') }),
      medicationRequest('b', { priorPrescription: to('a') }),
    ])
    expect(history('a')).toEqual(['a', 'b'])
  })
})
