import { endKind } from '#src/clinical/medications/order-ending.ts'
import type { Lane } from '#src/clinical/medications/order-lanes.ts'
import type { OrderBar } from '#src/clinical/medications/order-bar.ts'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { formatShortDay, isDay } from '#src/messages/format.ts'
import type { MedicationLanesMessages } from '#src/messages/medication-lanes.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { dosageWords } from '../dosage-words.ts'
import { lengthWords } from '../length-text.ts'
import { nameWords } from '../name-words.ts'
import { nameWithStrength } from '../name-with-strength.ts'
import { linkWords } from '../order-words.ts'
import { shortInstructions } from './short-instructions.ts'

/** Words of the drawing; names, strengths and instructions are the source's. */
export interface LaneWordsContext {
  readonly words: MedicationLanesMessages
  readonly t: MessagesOfOrders
  /** Epoch ms. */
  readonly now: number
}

interface NameParts {
  /** The name up to its strength. */
  readonly drug: string
  readonly strength: string
}

/** For the eye alone: where a name ends and its strength begins. A name without a strength is one part. */
export function nameParts({ naming }: MedicationOrder, t: MessagesOfOrders): NameParts {
  const name = nameWords(naming, t)
  const { main, rest } = nameWithStrength(name)
  const [drug = ''] = main.split(/\s+(?=\d)/, 1)
  const hasStrength = main !== name || rest === '' ? drug.length < main.length : false
  return hasStrength && drug.length > 2
    ? { drug, strength: main.slice(drug.length).trim() }
    : { drug: name, strength: '' }
}

/** All instructions as written, else assembled from their parts. */
export function instructionWords({ dosages }: MedicationOrder, t: MessagesOfOrders): string {
  return dosages
    .map((dosage) => dosageWords(dosage, dosages.length > 1, t))
    .filter((text) => text !== '')
    .join(' · ')
}

/** What a bar can say, the longest first. Where the strength stays the same, the instruction is what changed. */
export function barLabels(bar: OrderBar, lane: Lane, { words, t }: LaneWordsContext): string[] {
  const bars = lane.rows.flat()
  const strengths = new Set(bars.map(({ order }) => nameParts(order, t).strength))
  const { strength } = nameParts(bar.order, t)
  const written = instructionWords(bar.order, t)
  const instruction = written === '' ? t.medications.noInstructions : written
  const isHoldUndated = bar.hold && !bar.hold.date
  const isByStrength = strength !== '' && (strengths.size > 1 || bars.length === 1)
  const aside = isHoldUndated ? words.holdUndated : undefined
  const short = isByStrength ? [strength] : shortInstructions(instruction, neighbour())
  return [[strength, instruction, aside], [short[0], aside], ...short.map((each) => [each])]
    .map((parts) => parts.filter((part) => part !== undefined && part !== '').join(' · '))
    .filter((text) => text !== '')

  /** The instruction before it on its lane; of the first one, the next. */
  function neighbour(): string | undefined {
    const index = bars.findIndex(({ order }) => order === bar.order)
    const other = bars[index - 1] ?? bars[index + 1]
    return other && instructionWords(other.order, t)
  }
}

/** How a lane stands now: by the status and end of its newest order. */
export function standingWords({ newest, rows }: Lane, { words, t, now }: LaneWordsContext): string {
  const bar = rows.flat().find(({ order }) => order === newest)
  if (!bar) return ''
  const { statuses } = t.medications
  const ended = endKind(newest)
  if (ended !== undefined) return statuses[ended]
  if (newest.status === 'on-hold') return statuses['on-hold']
  if (bar.kind === 'draft') return statuses.draft
  const { end } = bar
  switch (end.kind) {
    case 'sent':
      return end.date.latest < now
        ? words.standing.stillActive
        : t.medications.until(formatShortDay(end.date, now, t.formats), isDay(end.date))
    case 'estimated':
      return end.at < now ? words.standing.stillActive : words.standing.endEstimated
    case 'open':
      return bar.kind === 'report' ? words.standing.reported : words.standing.noEndSent
    case 'not-sent':
      return words.standing.endNotSent
  }
}

/** What was not sent of a bar, and what was assumed in its place. */
export function notKnownWords(
  { order, start, end, hold }: OrderBar,
  { words, t, now }: LaneWordsContext,
): string[] {
  const day = (date: OrderBar['start']) => formatShortDay(date, now, t.formats)
  const isWide = (date: OrderBar['start']) => !isDay(date)
  const kind = endKind(order)
  return [
    ...(isWide(start) ? [words.startImprecise(day(start))] : []),
    ...(end.kind === 'sent' && isWide(end.date) ? [words.endImprecise(day(end.date))] : []),
    ...(end.kind === 'estimated' ? [assumptionWords(end.assuming)] : []),
    ...(end.kind === 'not-sent' && kind ? [words.endUnknown(t.medications.statuses[kind])] : []),
    ...(hold && !hold.date ? [words.holdUndated] : []),
  ]

  function assumptionWords(
    assuming: Extract<OrderBar['end'], { kind: 'estimated' }>['assuming'],
  ): string {
    switch (assuming.kind) {
      case 'length':
        return words.estimatedByLength(lengthWords(assuming.length, t.dosage), day(start))
      case 'supply': {
        const { length, refills } = assuming
        return words.estimatedBySupply(lengthWords(length, t.dosage), day(start), refills)
      }
      case 'quantity': {
        const { quantity, amount, days } = assuming.use
        return words.estimatedByQuantity(quantity.text, amount, days, day(start), assuming.refills)
      }
      case 'replaced':
        return words.estimatedByReplacement(linkWords(assuming.by, t))
    }
  }
}
