import type { Medications } from '#src/clinical/medications/medications.ts'
import type { MedicationsPageMessages } from '#src/messages/medications-page.ts'
import { namedOrders } from './named-orders.ts'
import { OrderRows } from './order-group.tsx'
import { useOrdersView } from './orders-view.tsx'

/** Where the drawing comes before the list: what must not be given still comes first, and the list is one press away. */
export function AboveTheDrawing({
  medications,
  words,
  onGoToEnded,
}: {
  readonly medications: Medications
  readonly words: MedicationsPageMessages
  readonly onGoToEnded: () => void
}) {
  const { t } = useOrdersView()
  const { doNotGive, past } = medications
  return (
    <div className="medicines__above">
      {doNotGive.length > 0 && (
        <OrderRows orders={doNotGive} named={namedOrders(medications, t)} isVerbInHead />
      )}
      {past.length > 0 && (
        <button type="button" className="button button--link" onClick={onGoToEnded}>
          {words.jumpToEnded(past.length)}
        </button>
      )}
    </div>
  )
}
