import { describe, expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { momentOfOrders } from './moment-of-orders.ts'
import { orderLanes } from './order-lanes.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

function at(moment: string, parts: object) {
  const { lanes } = orderLanes(readOrders([medicationRequest('a', parts)], now), now)
  const date = fhirDateTime(moment)
  const found =
    date &&
    momentOfOrders(
      lanes.flatMap(({ rows }) => rows.flat()),
      date,
    )
  return {
    orders: found?.orders.map(({ state }) => state),
    changed: found?.changed.map(({ change }) => change),
  }
}

const until = (end: string) => ({
  authoredOn: '2026-11-01',
  dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: '2026-11-01', end } } } }],
})
const week = {
  authoredOn: '2026-11-01',
  dosageInstruction: [
    {
      timing: {
        repeat: {
          boundsDuration: { value: 7, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' },
        },
      },
    },
  ],
}

describe('at a moment', () => {
  test.each([
    ['before an order began nothing of it is in force', '2026-10-31', until('2026-11-12'), [], []],
    [
      'on the day on which it began it is among the changes, and not certainly in force',
      '2026-11-01T09:00:00Z',
      until('2026-11-12'),
      [],
      ['began'],
    ],
    [
      'between its dates it is in force',
      '2026-11-05T09:00:00Z',
      until('2026-11-12'),
      ['in-force'],
      [],
    ],
    [
      'on its last day it is in force, and ends',
      '2026-11-12T09:00:00Z',
      { ...until('2026-11-12'), status: 'completed' },
      ['in-force'],
      ['ended'],
    ],
    [
      'after its end it is not',
      '2026-11-20',
      { ...until('2026-11-12'), status: 'completed' },
      [],
      [],
    ],
    [
      'after the end of what is still active, its status and its end say two things',
      '2026-11-20',
      until('2026-11-12'),
      ['past-end'],
      [],
    ],
    [
      'what was stopped without a date is not certain',
      '2026-11-20',
      { status: 'stopped', authoredOn: '2026-11-01' },
      ['end-not-sent'],
      [],
    ],
    [
      'what was completed with an estimated end is not certain',
      '2026-11-04',
      { ...week, status: 'completed' },
      ['end-not-sent'],
      [],
    ],
    ['an active course is in force within its length', '2026-11-04', week, ['in-force'], []],
    ['and past its estimated end after it', '2026-11-20', week, ['past-estimate'], []],
    [
      'a hold without a date may have begun at any time',
      '2026-11-20',
      { status: 'on-hold', authoredOn: '2026-11-01' },
      ['hold-undated'],
      [],
    ],
    [
      'before the date of a hold it is in force',
      '2026-11-10',
      { status: 'on-hold', authoredOn: '2026-11-01', statusChanged: '2026-11-15' },
      ['in-force'],
      [],
    ],
    [
      'after it, on hold',
      '2026-11-20',
      { status: 'on-hold', authoredOn: '2026-11-01', statusChanged: '2026-11-15' },
      ['on-hold'],
      [],
    ],
    [
      'on its day it is put on hold',
      '2026-11-15',
      { status: 'on-hold', authoredOn: '2026-11-01', statusChanged: '2026-11-15' },
      ['in-force'],
      ['held'],
    ],
    [
      'a draft is never in force',
      '2026-11-20',
      { status: 'draft', authoredOn: '2026-11-01' },
      [],
      [],
    ],
    [
      'a start that was sent as a month is not certain in it',
      '2026-11-20',
      { authoredOn: '2026-11' },
      ['start-not-certain'],
      [],
    ],
    [
      'a month is no day of a change',
      '2026-11',
      { authoredOn: '2026-11' },
      ['start-not-certain'],
      [],
    ],
  ])('%s', (_, moment, parts, orders, changed) => {
    expect(at(moment, parts)).toEqual({ orders, changed })
  })
})
