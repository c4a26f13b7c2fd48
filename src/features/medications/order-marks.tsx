import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { Mark } from '#src/ui/mark.tsx'
import { orderMarks } from './mark-words.ts'
import { useOrdersView } from './orders-view.tsx'

export function OrderMarks({
  order,
  isReportInHead,
  isStatusInHead = false,
}: {
  readonly order: MedicationOrder
  /** The head of its group says that it was reported, and not ordered. */
  readonly isReportInHead: boolean
  /** The head of its group says its status. A reason or a date of it is still said. */
  readonly isStatusInHead?: boolean
}) {
  const { t, now } = useOrdersView()
  const inHead = isStatusInHead ? ownWord(t.medications.statuses, order.status) : undefined
  return orderMarks(order, t, now, isReportInHead)
    .filter(([, text]) => text !== inHead)
    .map(([kind, text]) => (
      <Mark key={text} kind={kind}>
        {text}
      </Mark>
    ))
}
