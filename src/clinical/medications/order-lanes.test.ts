import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { barShape } from './bar-shape.ts'
import { everyOrder } from './every-order.ts'
import type { OrderBar } from './order-bar.ts'
import { orderLanes } from './order-lanes.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const at = (day: string) => Date.parse(day)
const lanesOf = (requests: readonly object[]) => orderLanes(readOrders(requests, now), now)
const barOf = (parts: object, others: readonly object[] = []): OrderBar | undefined =>
  lanesOf([medicationRequest('a', parts), ...others])
    .lanes.flatMap(({ rows }) => rows.flat())
    .find(({ order }) => order.id === 'a')
const shapeOf = (parts: object, others: readonly object[] = []) => {
  const bar = barOf(parts, others)
  return bar && { ...barShape(bar, now), end: bar.end.kind }
}
const bounds = (boundsPeriod: object) => ({
  dosageInstruction: [{ timing: { repeat: { boundsPeriod } } }],
})
const days = (value: number) => ({
  value,
  unit: 'days',
  system: 'http://unitsofmeasure.org',
  code: 'd',
})
const began = { authoredOn: '2026-11-01' }

describe('the end of a bar', () => {
  test('that was sent is solid with a tick', () => {
    expect(
      shapeOf({ status: 'completed', ...bounds({ start: '2026-11-05', end: '2026-11-12' }) }),
    ).toMatchObject({
      from: at('2026-11-05'),
      solidTo: at('2026-11-12'),
      endsAt: at('2026-11-12'),
      fadesTo: undefined,
      isOpen: undefined,
    })
  })

  test('that was sent as a month fades over that month, and has no tick', () => {
    expect(
      shapeOf({
        ...began,
        authoredOn: '2026-01-01',
        status: 'completed',
        ...bounds({ end: '2026-05' }),
      }),
    ).toMatchObject({
      solidTo: at('2026-05-01'),
      fadesTo: at('2026-06-01') - 1,
      endsAt: undefined,
    })
  })

  test('that has passed goes on dashed where the order is still active', () => {
    expect(shapeOf({ ...began, ...bounds({ end: '2026-11-12' }) })).toMatchObject({
      endsAt: at('2026-11-12'),
      dashedTo: now,
    })
  })

  test('that is still to come is not drawn, and the bar is not open', () => {
    expect(shapeOf({ ...began, ...bounds({ end: '2026-12-24' }) })).toMatchObject({
      end: 'sent',
      solidTo: now,
      endsAt: undefined,
      isOpen: undefined,
    })
  })

  test.each([
    [
      'the length of its one instruction',
      {
        status: 'completed',
        dosageInstruction: [{ timing: { repeat: { boundsDuration: days(7) } } }],
      },
      { kind: 'length' },
    ],
    [
      'the length of an active course',
      { dosageInstruction: [{ timing: { repeat: { boundsDuration: days(7) } } }] },
      { kind: 'length' },
    ],
    [
      'what one dispensing lasts, without a word of refills',
      { status: 'completed', dispenseRequest: { expectedSupplyDuration: days(7) } },
      { kind: 'supply', refills: 'not-sent' },
    ],
    [
      'what one dispensing lasts, of an active order without refills',
      { dispenseRequest: { expectedSupplyDuration: days(7), numberOfRepeatsAllowed: 0 } },
      { kind: 'supply', refills: 'none' },
    ],
  ])('is estimated by %s, and fades from its start', (_, parts, assuming) => {
    const bar = barOf({ ...began, ...parts })
    expect(bar?.end).toMatchObject({ kind: 'estimated', at: at('2026-11-08'), assuming })
    expect(shapeOf({ ...began, ...parts })).toMatchObject({
      solidTo: at('2026-11-01'),
      fadesTo: at('2026-11-08'),
      endsAt: undefined,
    })
  })

  test('is estimated by the start of the order that replaces it', () => {
    const next = medicationRequest('b', {
      authoredOn: '2026-11-20',
      priorPrescription: { reference: 'MedicationRequest/a' },
    })
    expect(barOf({ ...began, status: 'completed' }, [next])?.end).toMatchObject({
      kind: 'estimated',
      at: at('2026-11-20'),
      assuming: { kind: 'replaced', by: { id: 'b' } },
    })
  })

  test.each([
    [
      'active, with refills',
      { dispenseRequest: { expectedSupplyDuration: days(30), numberOfRepeatsAllowed: 3 } },
      'open',
    ],
    [
      'active, without a word of refills',
      { dispenseRequest: { expectedSupplyDuration: days(30) } },
      'open',
    ],
    [
      'completed, with refills',
      {
        status: 'completed',
        dispenseRequest: { expectedSupplyDuration: days(30), numberOfRepeatsAllowed: 3 },
      },
      'not-sent',
    ],
    [
      'stopped, with a supply',
      { status: 'stopped', dispenseRequest: { expectedSupplyDuration: days(30) } },
      'not-sent',
    ],
    [
      'stopped, with a length',
      {
        status: 'stopped',
        dosageInstruction: [{ timing: { repeat: { boundsDuration: days(7) } } }],
      },
      'not-sent',
    ],
    [
      'completed, of two instructions',
      {
        status: 'completed',
        dosageInstruction: [{ timing: { repeat: { boundsDuration: days(7) } } }, {}],
      },
      'not-sent',
    ],
    [
      'completed, with a time in which it may be dispensed',
      { status: 'completed', dispenseRequest: { validityPeriod: { end: '2026-11-05' } } },
      'not-sent',
    ],
    [
      'completed, for a range of days',
      {
        status: 'completed',
        dosageInstruction: [
          { timing: { repeat: { boundsRange: { low: days(5), high: days(7) } } } },
        ],
      },
      'not-sent',
    ],
  ])('is not estimated of what is %s', (_, parts, kind) => {
    expect(barOf({ ...began, ...parts })?.end.kind).toBe(kind)
  })

  describe('by a quantity that its one instruction uses up', () => {
    const dosageInstruction = [
      {
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
        doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
      },
    ]
    const supplied = (dispenseRequest: object, parts: object = {}) =>
      barOf({
        ...began,
        status: 'completed',
        dosageInstruction,
        dispenseRequest: { quantity: { value: 7, unit: 'tablets' }, ...dispenseRequest },
        ...parts,
      })

    test('is estimated, and fades from its start', () => {
      const bar = supplied({})
      expect(bar?.end).toMatchObject({
        kind: 'estimated',
        at: at('2026-11-08'),
        assuming: { kind: 'quantity', use: { amount: 1, days: 1 }, refills: 'not-sent' },
      })
      expect(bar && barShape(bar, now)).toMatchObject({
        solidTo: at('2026-11-01'),
        fadesTo: at('2026-11-08'),
        endsAt: undefined,
      })
    })

    test.each([
      [
        'an active order without refills',
        { numberOfRepeatsAllowed: 0 },
        { status: 'active' },
        'estimated',
      ],
      ['an active order without a word of refills', {}, { status: 'active' }, 'open'],
      ['refills', { numberOfRepeatsAllowed: 1 }, {}, 'not-sent'],
      [
        'days of supply that say another length',
        { expectedSupplyDuration: days(90) },
        {},
        'not-sent',
      ],
      ['what was stopped', {}, { status: 'stopped' }, 'not-sent'],
      ['an end that was sent', {}, { statusChanged: '2026-11-05' }, 'sent'],
    ])('with %s: %s', (_, dispensing, parts, kind) => {
      expect(supplied(dispensing, parts)?.end.kind).toBe(kind)
    })

    test('the days of supply come first where they say the same', () => {
      expect(supplied({ expectedSupplyDuration: days(7) })?.end).toMatchObject({
        assuming: { kind: 'supply' },
      })
    })
  })

  test('is never taken for a stop from the order that follows', () => {
    const next = medicationRequest('b', {
      authoredOn: '2026-11-20',
      priorPrescription: { reference: 'MedicationRequest/a' },
    })
    expect(barOf({ ...began, status: 'stopped' }, [next])?.end.kind).toBe('not-sent')
  })
})

describe('on hold', () => {
  test('without a date it is outlined from its start, and says that there was none', () => {
    expect(barOf({ ...began, status: 'on-hold' })?.hold).toEqual({ date: undefined })
    expect(shapeOf({ ...began, status: 'on-hold' })?.outlinedFrom).toBe(at('2026-11-01'))
  })

  test('with a date it is outlined from then on', () => {
    expect(
      shapeOf({ ...began, status: 'on-hold', statusChanged: '2026-11-20' })?.outlinedFrom,
    ).toBe(at('2026-11-20'))
  })
})

describe('an order without a place', () => {
  test.each([
    ['start-not-sent', {}],
    ['start-not-sent', { authoredOn: 'last spring' }],
    ['start-not-sent', { status: 'completed', ...bounds({ end: '2026-11-05' }) }],
    ['starts-later', { status: 'draft', authoredOn: '2027-01-01' }],
    [
      'end-before-start',
      { status: 'completed', ...bounds({ start: '2026-11-05', end: '2026-10-01' }) },
    ],
  ])('%s', (why, parts) => {
    const { lanes, withoutBar } = lanesOf([medicationRequest('a', parts)])
    expect([lanes, withoutBar]).toMatchObject([[], [{ order: { id: 'a' }, why }]])
  })
})

describe('a lane', () => {
  const linked = (id: string, prior: string, parts: object) =>
    medicationRequest(id, {
      priorPrescription: { reference: `MedicationRequest/${prior}` },
      ...parts,
    })

  test('holds what links join, one row where they follow each other, and where something changed', () => {
    const { lanes } = lanesOf([
      medicationRequest('a', {
        status: 'completed',
        ...bounds({ start: '2026-01-01', end: '2026-06-01' }),
      }),
      linked('b', 'a', { authoredOn: '2026-06-01' }),
    ])
    expect(
      lanes.map(({ newest, rows }) => [
        newest.id,
        rows.map((row) => row.map(({ order, replaces }) => [order.id, replaces?.id])),
      ]),
    ).toEqual([
      [
        'b',
        [
          [
            ['a', undefined],
            ['b', 'a'],
          ],
        ],
      ],
    ])
  })

  test('has a row for each of two bars that overlap', () => {
    const { lanes } = lanesOf([
      medicationRequest('a', { authoredOn: '2026-01-01' }),
      linked('b', 'a', { authoredOn: '2026-06-01' }),
    ])
    expect(lanes.map(({ rows }) => rows.length)).toEqual([2])
  })

  test('of orders that are called the same is not one lane', () => {
    const same = { medicationCodeableConcept: { text: 'warfarin 5 mg' }, ...began }
    expect(
      lanesOf([medicationRequest('a', same), medicationRequest('b', same)]).lanes,
    ).toHaveLength(2)
  })
})

const day = fc.constantFrom(
  '2024-02-29',
  '2026-05',
  '2025',
  '2026-11-27T08:00:00-05:00',
  '2027-03-01',
  'soon',
)
const some = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined })
const randomRequests = fc.array(
  fc.record({
    status: fc.constantFrom(
      'active',
      'on-hold',
      'draft',
      'completed',
      'stopped',
      'cancelled',
      'unknown',
      'ours',
    ),
    authoredOn: some(day),
    statusChanged: some(day),
    doNotPerform: some(fc.boolean()),
    reportedBoolean: some(fc.boolean()),
    prior: some(fc.integer({ min: 0, max: 4 })),
    start: some(day),
    end: some(day),
    length: some(fc.integer({ min: -1, max: 400 })),
    supply: some(fc.integer({ min: 1, max: 400 })),
    quantity: some(fc.integer({ min: 0, max: 400 })),
    repeats: some(fc.integer({ min: 0, max: 2 })),
  }),
  { maxLength: 5 },
)

function requestsOf(random: readonly Record<string, unknown>[]): object[] {
  return random.map(({ prior, start, end, length, supply, quantity, repeats, ...parts }, index) =>
    medicationRequest(String(index), {
      ...parts,
      priorPrescription:
        prior === undefined
          ? undefined
          : { reference: `MedicationRequest/${String(Number(prior))}` },
      dosageInstruction: [
        {
          doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet' } }],
          timing: {
            repeat: {
              frequency: 1,
              period: 1,
              periodUnit: 'd',
              ...(start === undefined && end === undefined ? {} : { boundsPeriod: { start, end } }),
              ...(length === undefined ? {} : { boundsDuration: days(Number(length)) }),
            },
          },
        },
      ],
      dispenseRequest: {
        ...(supply === undefined ? {} : { expectedSupplyDuration: days(Number(supply)) }),
        ...(quantity === undefined
          ? {}
          : { quantity: { value: Number(quantity), unit: 'tablets' } }),
        numberOfRepeatsAllowed: repeats,
      },
    }),
  )
}

describe('whatever orders are sent', () => {
  test('each is in exactly one bar, or in the list of those without one, or prohibited', () => {
    fc.assert(
      fc.property(randomRequests, (random) => {
        const medications = readOrders(requestsOf(random), now)
        const { lanes, withoutBar, doNotGive } = orderLanes(medications, now)
        const placed = [
          ...lanes.flatMap(({ rows }) => rows.flat().map(({ order }) => order)),
          ...withoutBar.map(({ order }) => order),
          ...doNotGive,
        ]
        expect(placed).toHaveLength(random.length)
        expect(new Set(placed)).toEqual(new Set(everyOrder(medications)))
      }),
      { numRuns: 1000 },
    )
  })

  test('no drawn end is solid unless the source sent that day as an end, and none lies ahead', () => {
    fc.assert(
      fc.property(randomRequests, (random) => {
        const requests = requestsOf(random)
        for (const bar of orderLanes(readOrders(requests, now), now).lanes.flatMap(({ rows }) =>
          rows.flat(),
        )) {
          const shape = barShape(bar, now)
          const sent = random[Number(bar.order.id)]
          const ends = [sent?.end, sent?.statusChanged].flatMap((each) =>
            typeof each === 'string' && each.length >= 10 ? [Date.parse(each)] : [],
          )
          if (shape.endsAt !== undefined) {
            expect([...ends, shape.solidFrom]).toContain(shape.endsAt)
            expect(ends.length).toBeGreaterThan(0)
          }
          // What is solid ends at an end that was sent, at now, or nowhere but where it began.
          else if (shape.fadesTo === undefined)
            expect([now, shape.solidFrom]).toContain(shape.solidTo)
          // What fades is solid until a month or a year that was sent as an end, or not at all.
          else {
            const parts = [sent?.end, sent?.statusChanged].flatMap((each) =>
              typeof each === 'string' && each.length < 10 ? [Date.parse(each)] : [],
            )
            expect([shape.solidFrom, ...parts]).toContain(shape.solidTo)
            expect(bar.end.kind === 'estimated' ? shape.solidTo : shape.solidFrom).toBe(
              shape.solidFrom,
            )
          }
          expect(
            Math.max(shape.solidTo, shape.endsAt ?? 0, shape.dashedTo ?? 0),
          ).toBeLessThanOrEqual(now)
          expect(shape.solidTo).toBeGreaterThanOrEqual(shape.from)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('what is called stopped was sent as stopped', () => {
    fc.assert(
      fc.property(randomRequests, (random) => {
        for (const { order, end, isOpenByStatus } of orderLanes(
          readOrders(requestsOf(random), now),
          now,
        ).lanes.flatMap(({ rows }) => rows.flat())) {
          const status = String(random[Number(order.id)]?.status)
          expect(order.status).toBe(status === 'ours' ? 'unknown' : status)
          expect(isOpenByStatus).toBe(!['completed', 'stopped', 'cancelled'].includes(status))
          if (status === 'stopped' || status === 'cancelled')
            expect(['sent', 'not-sent']).toContain(end.kind)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
