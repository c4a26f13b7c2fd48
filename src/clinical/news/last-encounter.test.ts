import { expect, test } from 'vitest'
import { lastEncounter } from './last-encounter.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const encounter = (id: string, status: unknown, period: unknown) => ({
  resourceType: 'Encounter',
  id,
  status,
  period,
})
const old = encounter('old', 'finished', { start: '2026-03-01' })

test.each([
  ['finished', '2026-11-20T08:00:00Z', 'it'],
  ['in-progress', '2026-11-26T08:00:00+01:00', 'it'],
  ['arrived', '2026-11-28', 'it'],
  ['onleave', '2026-11', 'it'],
  ['unknown', '2026-11-20', 'it'],
  ['something-local', '2026-11-20', 'it'],
  ['finished', '2026-02-28', 'old'],
  ['planned', '2026-11-20', 'old'],
  ['cancelled', '2026-11-20', 'old'],
  ['entered-in-error', '2026-11-20', 'old'],
  ['in-progress', '2026-12-24', 'old'],
  ['finished', 'last Tuesday', 'old'],
  ['finished', undefined, 'old'],
  ['finished', 20261120, 'old'],
])('one that is %s and starts %s: the last is “%s”', (status, start, expected) => {
  const { answer } = lastEncounter([old, encounter('it', status, { start })], now)
  expect(answer?.reference).toBe(`Encounter/${expected}`)
})

test('when one is over says nothing of when it began', () => {
  const over = encounter('over', 'finished', { end: '2026-11-27' })
  expect(lastEncounter([over], now)).toEqual({ answer: undefined, shown: [], leftOut: [] })
})

test('one that was entered in error is accounted for', () => {
  const { answer, leftOut } = lastEncounter([encounter('e', 'entered-in-error', {})], now)
  expect(answer).toBeUndefined()
  expect(leftOut).toEqual([
    { reference: 'Encounter/e', reason: 'entered-in-error', element: 'status' },
  ])
})
