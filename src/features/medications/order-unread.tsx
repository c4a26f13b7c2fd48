import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useOrdersView } from './orders-view.tsx'
import { SentInWords } from './sent-in-words.tsx'
import { unreadWords } from './unread-words.ts'

/** What of an order could not be read, in its row: it may be what matters. */
export function OrderUnread({
  order,
  messages: { orderDetails },
}: { readonly order: MedicationOrder } & LatePartProps<'orderDetails'>) {
  const { t } = useOrdersView()
  return unreadWords(order, orderDetails, t).map((each) => (
    <p key={each.text} className="medication__notice">
      <SentInWords words={each} />
    </p>
  ))
}
