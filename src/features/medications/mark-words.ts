import { stillLoading } from '#src/clinical/medications/loaded-medications.ts'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { formatShortDay, isDay } from '#src/messages/format.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { MarkKind } from '#src/ui/mark.tsx'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { isSentDay, sentDateText } from './timing-words.ts'

/** A longer reason is read better in the row than in a mark. */
const maxReason = 32

/** Whether the mark of an order's status says its reason too: `on hold: Hyperkalaemia`. */
export function isReasonInMark({ status, statusReason }: MedicationOrder): boolean {
  const hasMark = status !== 'active' && status !== 'unknown'
  return hasMark && statusReason !== undefined && statusReason.length <= maxReason
}

/**
 * What is particular about an order, each in a word or two.
 * @param now epoch ms
 * @param isReportInHead the head of its group says that it was reported, and not ordered
 */
export function orderMarks(
  order: MedicationOrder,
  t: MessagesOfOrders,
  now: number,
  isReportInHead = false,
): (readonly [MarkKind, string])[] {
  const { medications: messages } = t
  const { naming, reported, intent } = order
  const isLoading = naming.notLoaded?.because === stillLoading
  const isMalformed = order.unread.some(({ why }) => why === 'malformed')
  const marks: (readonly [MarkKind, string | undefined | false])[] = [
    ['solid', order.priority !== undefined && priorityText(order.priority)],
    [order.status === 'on-hold' || order.status === 'unknown' ? 'notice' : 'solid', withReason()],
    ['notice', order.isEndDatePassed && order.end && endPassed(order.end)],
    ['notice', order.hasUnknownModifier && messages.unknownModifier],
    ['dashed', isLoading && messages.detailsLoading],
    ['notice', naming.notLoaded && !isLoading && messages.detailsNotLoaded],
    ['notice', naming.isInactive && messages.inactive],
    ['notice', order.unread.length > 0 && messages.partUnread],
    ['notice', isMalformed && messages.malformed],
    ['dashed', order.oddShapes.length > 0 && messages.oddShape],
    [
      'solid',
      reported &&
        (reported.by === undefined
          ? !isReportInHead && messages.reported
          : messages.reportedBy(reported.by)),
    ],
    [
      'dashed',
      intent === 'order' || (isReportInHead && intent === 'plan')
        ? undefined
        : intent && (ownWord(messages.intents, intent) ?? intent),
    ],
  ]
  const texts = marks.flatMap(([kind, text]) => (text ? [[text, kind] as const] : []))
  return [...new Map(texts)].map(([text, kind]) => [kind, text])

  function priorityText(priority: string): string {
    return ownWord(messages.priorities, priority) ?? priority
  }

  function endPassed(end: FhirDateTime): string {
    return messages.endPassed(formatShortDay(end, now, t.formats), isDay(end))
  }

  function withReason(): string | undefined {
    const text = statusText()
    return text !== undefined && order.statusReason !== undefined && isReasonInMark(order)
      ? t.formats.labelled(text, order.statusReason)
      : text
  }

  function statusText(): string | undefined {
    const { status, sentStatus, statusChanged, isStopDateMissing } = order
    if (isStopDateMissing) return messages.stoppedUndated
    if (status === 'unknown' && sentStatus !== 'unknown')
      return sentStatus === undefined ? messages.statusNotSent : messages.statusSent(sentStatus)
    const text = ownWord(messages.statuses, status)
    if (!statusChanged) return text
    const day = sentDateText(statusChanged, t)
    return messages.statusSince(text ?? messages.active, day, isSentDay(statusChanged))
  }
}
