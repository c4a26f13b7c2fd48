import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { OrderBar } from './order-bar.ts'

/** What is known of an order at a moment. */
export type StateThen =
  /** It had begun, and its end had not come. */
  | 'in-force'
  /** The same; it is on hold now, and since when was not sent. */
  | 'hold-undated'
  | 'on-hold'
  /** Its end had passed, and its source does not call it ended. */
  | 'past-end'
  /** The same of an estimated end. */
  | 'past-estimate'
  /** It had begun, and its end was not sent: estimated, or not known at all. */
  | 'end-not-sent'
  /** It began in that month or year. */
  | 'start-not-certain'

export interface OrderThen {
  readonly bar: OrderBar
  readonly state: StateThen
}

export interface OrderChangeThen {
  readonly bar: OrderBar
  readonly change: 'began' | 'ended' | 'held'
}

export interface MomentOfOrders {
  /** Drafts are never in force. */
  readonly orders: readonly OrderThen[]
  /** By the day that was sent, as it was written. */
  readonly changed: readonly OrderChangeThen[]
}

/** What orders were in force at a moment, and what of them changed on its day. */
export function momentOfOrders(bars: readonly OrderBar[], moment: FhirDateTime): MomentOfOrders {
  return {
    orders: bars.flatMap((bar) => {
      const state = stateThen(bar, moment)
      return state === undefined ? [] : [{ bar, state }]
    }),
    changed: bars.flatMap((bar) =>
      changesOf(bar).flatMap(({ change, date }) =>
        isSameDay(date, moment) ? [{ bar, change }] : [],
      ),
    ),
  }
}

function stateThen(
  { kind, start, end, hold, isOpenByStatus }: OrderBar,
  moment: FhirDateTime,
): StateThen | undefined {
  if (kind === 'draft' || start.earliest > moment.latest) return undefined
  if (start.latest >= moment.earliest) {
    const isWide = start.precision === 'month' || start.precision === 'year'
    return isWide ? 'start-not-certain' : undefined
  }
  if (hold?.date && hold.date.latest < moment.earliest) return 'on-hold'
  switch (end.kind) {
    case 'sent':
      if (end.date.latest >= moment.earliest) break
      return isOpenByStatus ? 'past-end' : undefined
    case 'estimated':
      if (!isOpenByStatus) return 'end-not-sent'
      if (end.at < moment.earliest) return 'past-estimate'
      break
    case 'not-sent':
      return 'end-not-sent'
    case 'open':
      break
  }
  return hold && !hold.date ? 'hold-undated' : 'in-force'
}

export function changesOf({ start, end, hold }: OrderBar): {
  readonly change: OrderChangeThen['change']
  readonly date: FhirDateTime
}[] {
  return [
    { change: 'began', date: start },
    ...(end.kind === 'sent' ? [{ change: 'ended', date: end.date } as const] : []),
    ...(hold?.date ? [{ change: 'held', date: hold.date } as const] : []),
  ]
}

/** A month or a year is no day. */
function isSameDay(one: FhirDateTime, other: FhirDateTime): boolean {
  return (
    one.text.length >= 10 &&
    other.text.length >= 10 &&
    one.text.slice(0, 10) === other.text.slice(0, 10)
  )
}
