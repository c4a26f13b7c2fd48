import { everyOrder } from '#src/clinical/medications/every-order.ts'
import { medicationList, type EndedOrder } from '#src/clinical/medications/medication-list.ts'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { linksBetweenOrders } from '#src/clinical/medications/order-links-between.ts'
import type { ExtractedOrder, ExtractGroup } from '#src/exports/chart-extract.ts'
import type { ExportPart } from '#src/exports/export-part.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { formatDay } from '#src/messages/format.ts'
import type { MedicationsPageMessages } from '#src/messages/medications-page.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import type { OrderDetailsMessages } from '#src/messages/order-details.ts'
import { extractHead } from '#src/presentation/extract-head.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import { valueSoFar, type PanelState } from '#src/queries/panel-state.ts'
import { readerDay } from '#src/queries/reader-day.ts'
import { comparisonWords } from './comparison-words.ts'
import { orderMarks } from './mark-words.ts'
import { namedOrders } from './named-orders.ts'
import { orderWords } from './order-words.ts'
import type { ShownOrders } from './shown-orders.ts'
import { supplyContradictionWords } from './supply-contradiction-words.ts'
import { unreadWords } from './unread-words.ts'

export interface MedicationsPartContext {
  readonly state: PanelState<Medications>
  /** Whether it is taken from the list of every order: that shows what ended, too. */
  readonly isOfList: boolean
  readonly shown: ShownOrders | undefined
  readonly t: MessagesOfOrders
  readonly orderDetails: OrderDetailsMessages
  readonly page: MedicationsPageMessages
  readonly words: ExportsMessages
  /** Epoch ms. */
  readonly now: number
}

/** Medication orders, to be taken out of the page: those that are open, those that ended lately too, or every one. */
export function medicationsPart(context: MedicationsPartContext): ExportPart {
  const { state, isOfList, shown, t, words } = context
  const usual = [
    { value: open, name: words.openOrders },
    { value: year, name: words.ordersOfYear },
  ]
  const options = [
    ...(shown ? [{ value: asShown, name: shown.name }] : []),
    ...(isOfList ? usual.toReversed() : usual),
    { value: 'every', name: words.everyOrder },
  ]
  const atFirst = options[0]?.value ?? open
  return {
    id: 'medications',
    name: t.panelWords.medications.title,
    fields: [{ id: 'orders', options }],
    section: ({ orders = atFirst }) => {
      const medications = valueSoFar(state)
      const groups = (medications ? orderGroups(medications, orders, context) : []).filter(
        ({ rows }) => rows.length > 0,
      )
      const taken = groups.reduce((sum, { rows }) => sum + rows.length, 0)
      return {
        rows: 'orders',
        selection: options.find(({ value }) => value === orders)?.name ?? '',
        groups,
        ...extractHead({ id: 'medications', state, pending: 0, taken }, t, words),
      }
    },
  }
}

const open = 'open'
const year = 'year'
const asShown = 'as-shown'

type Group = ExtractGroup<ExtractedOrder>

/** In the order of the screen of medications: what is open, then what ended, by how and when. */
function orderGroups(
  medications: Medications,
  orders: string,
  context: MedicationsPartContext,
): Group[] {
  const { shown, t, page, now } = context
  const { medications: messages } = t
  const { replacing } = linksBetweenOrders(everyOrder(medications))
  const taken = orders === asShown && shown ? shown.medications : medications
  const list = medicationList(taken, now, replacing)
  const named = namedOrders(medications, t)
  const group = (title: string, own: readonly MedicationOrder[]): Group => ({
    title,
    rows: own.map((order) => extractedOrder(order, named, context)),
  })
  const endedGroup = (title: string, own: readonly EndedOrder[]): Group => ({
    title,
    rows: own.map((each) => extractedEnd(each, named, context)),
  })
  const byKind = (own: readonly EndedOrder[], heads: MedicationsPageMessages['kinds']) =>
    kinds.map((kind) => {
      const ofKind = own.filter((each) => each.kind === kind)
      return endedGroup(heads[kind](ofKind.length), ofKind)
    })
  const since = formatDay(readerDay(list.endedFrom), t.formats)
  return [
    group('', list.doNotGive),
    group(messages.current(list.active.length), list.active),
    group(messages.onHold(list.onHold.length), list.onHold),
    group(messages.draft(list.draft.length), list.draft),
    group(messages.reportedHere(list.reported.length), list.reported),
    ...(orders === open
      ? []
      : [...byKind(list.ended, page.kinds), ...byKind(list.endedUndated, page.kindsUndated)]),
    ...(orders === open || orders === year
      ? []
      : [
          endedGroup(page.endedBefore(since, list.endedEarlier.length), list.endedEarlier),
          endedGroup(page.prohibitionsEnded(list.prohibitionsEnded.length), list.prohibitionsEnded),
        ]),
  ]
}

const kinds = ['stopped', 'replaced', 'completed', 'cancelled'] as const

/** An order that ended, with the end of it, where the mark of its status does not say that, and what replaced it. */
function extractedEnd(
  { order, date, replacedBy }: EndedOrder,
  named: ReadonlyMap<string, string>,
  context: MedicationsPartContext,
): ExtractedOrder {
  const { t, page } = context
  const row = extractedOrder(order, named, context)
  const isInMark = order.statusChanged?.date !== undefined
  const end = date && !isInMark ? [t.formats.labelled(page.dated, momentText(date, t))] : []
  const replaced = replacedBy.map(({ reference }) =>
    page.replacedBy(named.get(reference) ?? reference),
  )
  return { ...row, isEnded: true, remarks: [...end, ...replaced, ...row.remarks] }
}

/** Without a present: what is read later must not leave the year out of a date. */
const noPresent = Number.NaN

function extractedOrder(
  order: MedicationOrder,
  named: ReadonlyMap<string, string>,
  { t, orderDetails }: MedicationsPartContext,
): ExtractedOrder {
  const { medications: messages } = t
  const row = orderWords(order, named, t, noPresent)
  const marks = orderMarks(order, t, noPresent).map(([, text]) => text)
  const by = order.requester?.name
  const requester = by === undefined ? undefined : messages.requester(by)
  const contradictions = order.dosages.flatMap((dosage) => {
    const { beside, contradictions: own } = comparisonWords(dosage, t)
    return [...(beside === undefined ? [] : [beside]), ...own]
  })
  const inSupply = supplyContradictionWords(order, orderDetails, t)
  const isSilent = !order.doNotPerform && row.hasNoInstructions
  return {
    name: [row.name, ...row.besideName].join(' · '),
    isDoNotGive: order.doNotPerform,
    isEnded: false,
    instructions: isSilent ? [messages.noInstructions] : row.instructions.map(({ text }) => text),
    status: [...(order.status === 'active' ? [messages.active] : []), ...marks],
    written: row.authored,
    by: by ?? '',
    remarks: [
      ...contradictions,
      ...(inSupply === undefined ? [] : [inSupply]),
      ...row.inRow,
      ...unreadWords(order, orderDetails, t).map(({ text }) => text),
      ...row.fullerNames,
      ...row.more.filter((text) => text !== requester),
    ],
    references: order.sources,
  }
}
