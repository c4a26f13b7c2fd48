import { describe, expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { medications } from '../medications/medications.ts'
import { orderNews } from './order-changes.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const from = now - 7 * 86_400_000
const newsOf = (orders: readonly object[]) => {
  const context = { medications: new Map(), fhirServerUrl: 'https://ehr.example', now }
  const { changes, endedUndated } = orderNews(medications(orders, context).answer, from, now)
  return {
    changes: changes.map(({ kind, date }) => `${kind} ${date?.text ?? 'undated'}`),
    endedUndated,
  }
}
const until = (end: string) => ({
  dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end } } } }],
})

describe('a change', () => {
  test.each([
    ['do not give', { doNotPerform: true, authoredOn: '2026-11-26' }, ['do-not-give 2026-11-26']],
    [
      'stopped, dated by its end',
      { status: 'stopped', ...until('2026-11-26') },
      ['stopped 2026-11-26'],
    ],
    [
      'completed, dated by its end',
      { status: 'completed', ...until('2026-11-26') },
      ['completed 2026-11-26'],
    ],
    [
      'cancelled, dated by its end',
      { status: 'cancelled', ...until('2026-11-26') },
      ['cancelled 2026-11-26'],
    ],
    [
      'on hold without a date',
      { status: 'on-hold', authoredOn: '2026-08-29' },
      ['on-hold undated'],
    ],
    ['a draft', { status: 'draft', authoredOn: '2026-11-27' }, ['draft 2026-11-27']],
    ['ordered', { authoredOn: '2026-11-27' }, ['ordered 2026-11-27']],
    [
      'recorded, where it is no order',
      { authoredOn: '2026-11-27', reportedBoolean: true, intent: 'plan' },
      ['recorded 2026-11-27'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(newsOf([medicationRequest('a', parts)]).changes).toEqual(expected)
  })

  test.each([
    ['ordered before the window', { authoredOn: '2026-08-29' }],
    ['ordered in the future', { authoredOn: '2027-08-29' }],
    [
      'active, although its end date has passed',
      { authoredOn: '2025-01-01', ...until('2026-11-26') },
    ],
    ['stopped, with an end that is still to come', { status: 'stopped', ...until('2027-01-01') }],
    [
      'stopped, ordered in the window, with no date of the stop',
      { status: 'stopped', authoredOn: '2026-11-26' },
    ],
    ['a draft without a date', { status: 'draft' }],
  ])('is not claimed of what is %s', (_, parts) => {
    expect(newsOf([medicationRequest('a', parts)]).changes).toEqual([])
  })
})

test('what ended without a date is counted: it may have been in the window', () => {
  const ended = ['stopped', 'completed', 'cancelled'].map((status) =>
    medicationRequest(status, { status, authoredOn: '2020-01-01' }),
  )
  expect(
    newsOf([...ended, medicationRequest('b', { status: 'stopped', ...until('2026-11-26') })]),
  ).toEqual({
    changes: ['stopped 2026-11-26'],
    endedUndated: 3,
  })
})

test('what must not be given comes first, then what ended, then what is not certain, then what began', () => {
  const orders = [
    medicationRequest('a', { authoredOn: '2026-11-27' }),
    medicationRequest('b', { status: 'on-hold' }),
    medicationRequest('c', { status: 'stopped', ...until('2026-11-24') }),
    medicationRequest('d', { status: 'stopped', ...until('2026-11-26') }),
    medicationRequest('e', { doNotPerform: true, authoredOn: '2026-11-22' }),
  ]
  expect(newsOf(orders).changes).toEqual([
    'do-not-give 2026-11-22',
    'stopped 2026-11-26',
    'stopped 2026-11-24',
    'on-hold undated',
    'ordered 2026-11-27',
  ])
})
