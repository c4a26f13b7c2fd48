import { everyOrder } from './every-order.ts'
import type { MedicationOrder } from './medication-order.ts'
import type { Medications } from './medications.ts'
import { linksBetweenOrders } from './order-links-between.ts'
import { orderBar, type OrderBar, type WithoutBar } from './order-bar.ts'

/** The orders that links join, on one lane. Orders without a link are never joined, whatever they are called. */
export interface Lane {
  /** The reference of its oldest order: the same whenever it is drawn. */
  readonly key: string
  /** The order that began last: it names the lane. */
  readonly newest: MedicationOrder
  /** Bars of one row follow each other; those that overlap have rows of their own. Oldest first. */
  readonly rows: readonly (readonly LaneBar[])[]
}

export interface LaneBar extends OrderBar {
  /** The order on this lane that it names as the one before: where it begins, something of the order changed. */
  readonly replaces: MedicationOrder | undefined
}

export interface OrderLanes {
  /** What changed last comes first. */
  readonly lanes: readonly Lane[]
  readonly withoutBar: readonly { readonly order: MedicationOrder; readonly why: WithoutBar }[]
  /** Prohibitions are no bars. */
  readonly doNotGive: readonly MedicationOrder[]
}

/** @param now epoch ms */
export function orderLanes(medications: Medications, now: number): OrderLanes {
  const orders = everyOrder(medications)
  const links = linksBetweenOrders(orders)
  const taken = orders.filter(({ doNotPerform }) => !doNotPerform)
  const placed = taken.map((order) => ({
    order,
    bar: orderBar(order, links.replacing(order), now),
  }))
  const bars = placed.flatMap(({ bar }) => (typeof bar === 'string' ? [] : [bar]))
  const groups = new Map<string, OrderBar[]>()
  for (const bar of bars) {
    const key = links.history(bar.order)[0]?.reference ?? bar.order.reference
    groups.set(key, [...(groups.get(key) ?? []), bar])
  }
  return {
    lanes: [...groups]
      .flatMap(([key, group]) => lane(key, group) ?? [])
      .toSorted((one, other) => lastChange(other, now) - lastChange(one, now)),
    withoutBar: placed.flatMap(({ order, bar }) =>
      typeof bar === 'string' ? [{ order, why: bar }] : [],
    ),
    doNotGive: orders.filter(({ doNotPerform }) => doNotPerform),
  }

  function lane(key: string, group: readonly OrderBar[]): Lane | undefined {
    const sorted = group.toSorted((one, other) => one.start.earliest - other.start.earliest)
    const newest = sorted.at(-1)?.order
    const members = new Set(group.map(({ order }) => order))
    const rows: LaneBar[][] = []
    for (const bar of sorted) {
      const replaces = [...members].find((other) => links.replacing(other).includes(bar.order))
      const row = rows.find((each) => {
        const last = each.at(-1)
        return last && knownUntil(last, now) <= bar.start.earliest + overlap
      })
      if (row) row.push({ ...bar, replaces })
      else rows.push([{ ...bar, replaces }])
    }
    return newest && { key, newest, rows }
  }
}

/** One order may end on the day on which the next begins. */
const overlap = 86_400_000

/** Until when a bar takes room. */
export function knownUntil({ start, end, isOpenByStatus }: OrderBar, now: number): number {
  if (isOpenByStatus) return now
  switch (end.kind) {
    case 'sent':
      return end.date.earliest
    case 'estimated':
      return end.at
    case 'open':
      return now
    case 'not-sent':
      return start.earliest
  }
}

function lastChange({ rows }: Lane, now: number): number {
  const changes = rows
    .flat()
    .flatMap(({ start, end, hold }) => [
      start.earliest,
      ...(end.kind === 'sent' && end.date.earliest <= now ? [end.date.earliest] : []),
      ...(hold?.date ? [hold.date.earliest] : []),
    ])
  return Math.max(...changes)
}
