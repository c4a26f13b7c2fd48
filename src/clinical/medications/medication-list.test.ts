import { describe, expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { everyOrder } from './every-order.ts'
import { medicationList, type EndedOrder, type MedicationList } from './medication-list.ts'
import { linksBetweenOrders } from './order-links-between.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

function listOf(requests: readonly object[]): MedicationList {
  const medications = readOrders(requests, now)
  const { replacing } = linksBetweenOrders(everyOrder(medications))
  return medicationList(medications, now, replacing)
}

const until = (end: string) => ({
  dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end } } } }],
})
const said = (ended: readonly EndedOrder[]) =>
  ended.map(({ order, kind, date }) => `${order.id} ${kind} ${date?.text ?? 'undated'}`)

describe('what has ended', () => {
  test('stopped, replaced, completed and cancelled are told apart, newest end first', () => {
    const { ended } = listOf([
      medicationRequest('old', { status: 'completed', ...until('2026-08-29') }),
      medicationRequest('new', { priorPrescription: { reference: 'MedicationRequest/old' } }),
      medicationRequest('salt', { status: 'stopped', ...until('2026-11-26') }),
      medicationRequest('course', { status: 'completed', ...until('2026-11-12') }),
      medicationRequest('error', { status: 'cancelled', ...until('2026-02-01') }),
    ])
    expect(said(ended)).toEqual([
      'salt stopped 2026-11-26',
      'course completed 2026-11-12',
      'old replaced 2026-08-29',
      'error cancelled 2026-02-01',
    ])
    expect(ended[2]?.replacedBy.map(({ id }) => id)).toEqual(['new'])
  })

  test('stopped stays stopped, also where another order names it as the one before', () => {
    const { ended } = listOf([
      medicationRequest('old', { status: 'stopped', ...until('2026-08-29') }),
      medicationRequest('new', { priorPrescription: { reference: 'MedicationRequest/old' } }),
    ])
    expect(said(ended)).toEqual(['old stopped 2026-08-29'])
    expect(ended[0]?.replacedBy.map(({ id }) => id)).toEqual(['new'])
  })

  test.each([
    ['no date at all', {}],
    ['an end that is still to come', until('2027-03-01')],
    [
      'an end of one of two instructions',
      {
        dosageInstruction: [...until('2026-05-01').dosageInstruction, { text: 'then go on' }],
      },
    ],
    [
      'the end of the time in which it may be dispensed',
      {
        dispenseRequest: { validityPeriod: { end: '2026-05-01' } },
      },
    ],
    ['the date of the order', { authoredOn: '2026-05-01' }],
    ['the date of the order that replaces it', {}],
  ])('is undated with %s', (_, parts) => {
    const { ended, endedUndated } = listOf([
      medicationRequest('a', { status: 'stopped', ...parts }),
      medicationRequest('b', {
        authoredOn: '2026-06-01',
        priorPrescription: { reference: 'MedicationRequest/a' },
      }),
    ])
    expect([said(ended), said(endedUndated)]).toEqual([[], ['a stopped undated']])
  })

  test('earlier than twelve months is apart; a date that may be within them is not', () => {
    const { ended, endedEarlier } = listOf([
      medicationRequest('year', { status: 'completed', ...until('2025') }),
      medicationRequest('before', { status: 'completed', ...until('2025-11-01') }),
    ])
    expect([said(ended), said(endedEarlier)]).toEqual([
      ['year completed 2025'],
      ['before completed 2025-11-01'],
    ])
  })
})

test('a prohibition is in no list but its own, ended or not', () => {
  const list = listOf([
    medicationRequest('now', { doNotPerform: true }),
    medicationRequest('held', { doNotPerform: true, status: 'on-hold' }),
    medicationRequest('over', { doNotPerform: true, status: 'stopped', ...until('2026-11-01') }),
  ])
  expect(list.doNotGive.map(({ id }) => id)).toEqual(['held', 'now'])
  expect(said(list.prohibitionsEnded)).toEqual(['over stopped 2026-11-01'])
  expect([list.active, list.onHold, list.ended, list.endedUndated].flat()).toEqual([])
})

test('a report is apart from orders; an order that somebody reported is an order', () => {
  const list = listOf([
    medicationRequest('report', { reportedBoolean: true, intent: 'plan' }),
    medicationRequest('order'),
  ])
  expect([list.reported, list.active].map((each) => each.map(({ id }) => id))).toEqual([
    ['report'],
    ['order'],
  ])
})

test('every order is in one list, and in no other', () => {
  const statuses = ['active', 'on-hold', 'draft', 'completed', 'stopped', 'cancelled', 'unknown']
  const requests = statuses.flatMap((status) =>
    [
      {},
      { doNotPerform: true },
      { reportedBoolean: true, intent: 'plan' },
      until('2026-11-01'),
      until('2020'),
    ].map((parts, index) => medicationRequest(`${status}-${String(index)}`, { status, ...parts })),
  )
  const { endedFrom, ...lists } = listOf(requests)
  expect(endedFrom).toBe(now - 365.25 * 86_400_000)
  const { doNotGive, active, onHold, draft, reported, ...ended } = lists
  const ids = [
    ...[doNotGive, active, onHold, draft, reported].flat(),
    ...Object.values(ended).flatMap((each: readonly EndedOrder[]) =>
      each.map(({ order }) => order),
    ),
  ].map(({ id }) => id)
  expect(ids).toHaveLength(requests.length)
  expect(new Set(ids)).toEqual(new Set(requests.map(({ id }) => id)))
})
