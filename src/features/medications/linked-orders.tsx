import { useState } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { MedicationsPageMessages } from '#src/messages/medications-page.ts'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { OrderMarks } from './order-marks.tsx'
import { linkWords, orderWords } from './order-words.ts'
import { useOrdersView } from './orders-view.tsx'

/** The other orders that links lead to or from, by reference and by nothing else. */
export function LinkedOrders({
  order,
  history,
  words,
}: {
  readonly order: MedicationOrder
  /** This order among them, oldest first. */
  readonly history: readonly MedicationOrder[]
  readonly words: MedicationsPageMessages
}) {
  const { t, now } = useOrdersView()
  const [isOpen, setOpen] = useState(false)
  if (history.length < 2) return undefined
  return (
    <>
      <ToggleButton
        name={words.linked(history.length - 1)}
        isOpen={isOpen}
        onToggle={setOpen}
        className="medication__link"
      />
      {isOpen && (
        <div className="medication__linked">
          <p>{words.linkedHead}</p>
          <ol>
            {history.map((each) => (
              <li key={each.id} aria-current={each === order ? 'true' : undefined}>
                <b>{linkWords(each, t)}</b>{' '}
                {orderWords(each, new Map(), t, now)
                  .instructions.map(({ text }) => text)
                  .join(' · ')}{' '}
                <OrderMarks order={each} isReportInHead={false} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  )
}
