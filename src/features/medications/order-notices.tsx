import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useOrdersView } from './orders-view.tsx'
import { SentInWords } from './sent-in-words.tsx'
import { supplyContradictionWords } from './supply-contradiction-words.ts'
import { unreadWords } from './unread-words.ts'

/** What of an order could not be read, or contradicts itself in what is dispensed. In its row: it may matter most. */
export function OrderNotices({
  order,
  messages: { orderDetails },
}: { readonly order: MedicationOrder } & LatePartProps<'orderDetails'>) {
  const { t } = useOrdersView()
  const contradiction = supplyContradictionWords(order, orderDetails, t)
  return (
    <>
      {contradiction !== undefined && <p className="medication__notice">{contradiction}</p>}
      {unreadWords(order, orderDetails, t).map((each) => (
        <p key={each.text} className="medication__notice">
          <SentInWords words={each} />
        </p>
      ))}
    </>
  )
}
