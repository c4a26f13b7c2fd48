import { stillLoading } from '#src/clinical/medications/loaded-medications.ts'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { MarkKind } from '#src/ui/mark.tsx'
import { isSentDay, sentDateText } from './timing-words.ts'

/** What is particular about an order, each in a word or two. */
export function orderMarks(
  order: MedicationOrder,
  t: MessagesOfOrders,
): (readonly [MarkKind, string])[] {
  const { medications: messages } = t
  const { naming, reported, intent } = order
  const isLoading = naming.notLoaded?.because === stillLoading
  const isMalformed = order.unread.some(({ why }) => why === 'malformed')
  const marks: (readonly [MarkKind, string | undefined | false])[] = [
    ['solid', order.priority !== undefined && priorityText(order.priority)],
    [order.status === 'on-hold' || order.status === 'unknown' ? 'notice' : 'solid', statusText()],
    ['notice', order.isEndDatePassed && messages.endPassed],
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
        (reported.by === undefined ? messages.reported : messages.reportedBy(reported.by)),
    ],
    [
      'dashed',
      intent === 'order' ? undefined : intent && (ownWord(messages.intents, intent) ?? intent),
    ],
  ]
  const texts = marks.flatMap(([kind, text]) => (text ? [[text, kind] as const] : []))
  return [...new Map(texts)].map(([text, kind]) => [kind, text])

  function priorityText(priority: string): string {
    return ownWord(messages.priorities, priority) ?? priority
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
