import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { useOrdersView } from './orders-view.tsx'
import { Mark } from '#src/ui/mark.tsx'
import { orderMarks } from './mark-words.ts'

export function OrderMarks({ order }: { readonly order: MedicationOrder }) {
  const { t } = useOrdersView()
  return orderMarks(order, t).map(([kind, text]) => (
    <Mark key={text} kind={kind}>
      {text}
    </Mark>
  ))
}
