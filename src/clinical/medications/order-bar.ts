import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { firstInstantAnywhere } from '#src/r4/fhir-date-time.ts'
import { partsOfKind } from './dosage-parts.ts'
import { isReport } from './is-report.ts'
import { lengthInMs } from './length-in-ms.ts'
import type { MedicationOrder } from './medication-order.ts'
import { endDate, endKind } from './order-ending.ts'
import { quantityUse, type QuantityUse } from './quantity-use.ts'
import { supplyContradiction } from './supply-contradiction.ts'
import type { Length } from './take-length.ts'

/** One order on an axis of time. What is not known of it is a kind of its own, never a date. */
export interface OrderBar {
  readonly order: MedicationOrder
  readonly start: FhirDateTime
  /** What it is the start of: the instructions, or the order. */
  readonly startIs: 'instructions' | 'authored'
  readonly end: BarEnd
  /** Its end, sent or estimated, says one thing and its status another: it is not called ended. */
  readonly isOpenByStatus: boolean
  /** Undefined unless it is on hold; without a date where none was sent. */
  readonly hold: { readonly date: FhirDateTime | undefined } | undefined
  readonly kind: 'order' | 'report' | 'draft'
}

export type BarEnd =
  /** The change of its status, or the end of its instructions. Only this is drawn as an end. */
  | { readonly kind: 'sent'; readonly date: FhirDateTime }
  | { readonly kind: 'estimated'; readonly at: number; readonly assuming: Assumption }
  /** No end was sent, and its status is no end. */
  | { readonly kind: 'open' }
  /** Its status is an end, and nothing says when. */
  | { readonly kind: 'not-sent' }

export type Assumption =
  /** The length of its one instruction, counted from its start. */
  | { readonly kind: 'length'; readonly length: Length }
  /** What one dispensing lasts, where no refill was sent. */
  | { readonly kind: 'supply'; readonly length: Length; readonly refills: Refills }
  /** What one dispensing holds, used up as its one instruction says, where no refill was sent. */
  | { readonly kind: 'quantity'; readonly use: QuantityUse; readonly refills: Refills }
  /** The start of the order that names it as the one before. */
  | { readonly kind: 'replaced'; readonly by: MedicationOrder }

type Refills = 'none' | 'not-sent'

/** Why an order has no bar. */
export type WithoutBar = 'start-not-sent' | 'starts-later' | 'end-before-start'

/**
 * @param replacedBy the orders that name this one as the one before
 * @param now epoch ms
 */
export function orderBar(
  order: MedicationOrder,
  replacedBy: readonly MedicationOrder[],
  now: number,
): OrderBar | WithoutBar {
  const begun = orderStart(order)
  if (!begun) return 'start-not-sent'
  const { start, startIs } = begun
  if (firstInstantAnywhere(start) > now) return 'starts-later'
  const end = barEnd(order, start, replacedBy, now)
  if (end.kind === 'sent' && end.date.latest < start.earliest) return 'end-before-start'
  return {
    order,
    start,
    startIs,
    end,
    isOpenByStatus: endKind(order) === undefined,
    hold: order.status === 'on-hold' ? { date: order.statusChanged?.date } : undefined,
    kind: order.status === 'draft' ? 'draft' : isReport(order) ? 'report' : 'order',
  }
}

/** The earliest start of its instructions, where each of them has one; else when it was written. */
export function orderStart({
  dosages,
  authoredOn,
}: MedicationOrder): Pick<OrderBar, 'start' | 'startIs'> | undefined {
  const starts = dosages.flatMap(
    ({ parts }) => partsOfKind(parts, 'bounds-period')[0]?.period.start?.date ?? [],
  )
  const [first] = starts.toSorted((one, other) => one.earliest - other.earliest)
  if (first && starts.length === dosages.length) return { start: first, startIs: 'instructions' }
  return authoredOn?.date && { start: authoredOn.date, startIs: 'authored' }
}

function barEnd(
  order: MedicationOrder,
  start: FhirDateTime,
  replacedBy: readonly MedicationOrder[],
  now: number,
): BarEnd {
  const kind = endKind(order)
  const date = kind === undefined ? order.end : endDate(order, now)
  if (date) return { kind: 'sent', date }
  // Of what was stopped or cancelled it is known that it did not go on as it was meant to.
  if (kind === 'stopped' || kind === 'cancelled') return { kind: 'not-sent' }
  return (
    byLength(order, start) ??
    (kind === 'completed' ? byReplacement(start, replacedBy) : undefined) ??
    bySupply(order, start, kind === 'completed') ??
    (kind === undefined ? { kind: 'open' } : { kind: 'not-sent' })
  )
}

function byLength({ dosages }: MedicationOrder, start: FhirDateTime): BarEnd | undefined {
  const [only, ...others] = dosages
  const length = only && partsOfKind(only.parts, 'bounds-length')[0]?.length
  if (!length || others.length > 0) return undefined
  return estimated(start, length, { kind: 'length', length })
}

function byReplacement(
  start: FhirDateTime,
  replacedBy: readonly MedicationOrder[],
): BarEnd | undefined {
  const [next] = replacedBy
    .flatMap((by) => {
      const at = orderStart(by)?.start.earliest
      return at === undefined || at <= start.earliest ? [] : [{ by, at }]
    })
    .toSorted((one, other) => one.at - other.at)
  return next && { kind: 'estimated', at: next.at, assuming: { kind: 'replaced', by: next.by } }
}

/**
 * With refills it is not known how often it was dispensed; without a word of them, only of what is over. Where days of
 * supply and quantity say two things, neither is believed.
 */
function bySupply(
  order: MedicationOrder,
  start: FhirDateTime,
  isOver: boolean,
): BarEnd | undefined {
  const { duration, refills } = order.supply
  const isOneFill = refills === '0' || (refills === undefined && isOver)
  if (!isOneFill) return undefined
  const [use, sent] = [quantityUse(order), refills === '0' ? 'none' : 'not-sent'] as const
  if (!duration) return use && atEnd(start, use.lastsMs, { kind: 'quantity', use, refills: sent })
  return supplyContradiction(order)
    ? undefined
    : estimated(start, duration, { kind: 'supply', length: duration, refills: sent })
}

function estimated(start: FhirDateTime, length: Length, assuming: Assumption): BarEnd | undefined {
  const whole = lengthInMs(length)
  return whole === undefined ? undefined : atEnd(start, whole, assuming)
}

function atEnd(start: FhirDateTime, afterMs: number, assuming: Assumption): BarEnd {
  return { kind: 'estimated', at: start.earliest + afterMs, assuming }
}
