import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { Mark } from '#src/ui/mark.tsx'
import { orderMarks } from './mark-words.ts'
import { useOrdersView } from './orders-view.tsx'

export function OrderMarks({
  order,
  isReportInHead,
}: {
  readonly order: MedicationOrder
  /** The head of its group says that it was reported, and not ordered. */
  readonly isReportInHead: boolean
}) {
  const { t, now } = useOrdersView()
  return orderMarks(order, t, now, isReportInHead).map(([kind, text]) => (
    <Mark key={text} kind={kind}>
      {text}
    </Mark>
  ))
}
