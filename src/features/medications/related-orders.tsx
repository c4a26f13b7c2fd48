import { useId } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { useOpened } from '#src/presentation/use-opened.ts'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { OrderMarks } from './order-marks.tsx'
import { linkWords, orderWords } from './order-words.ts'
import { useOrdersView } from './orders-view.tsx'

/** Orders that have to do with one, folded; the heading says what they have to do with it. */
export function RelatedOrders({
  kind,
  order,
  related,
  name,
  head,
}: {
  /** What they have to do with it. */
  readonly kind: 'linked' | 'same code'
  readonly order: MedicationOrder
  /** The order itself may be among them. */
  readonly related: readonly MedicationOrder[]
  readonly name: string
  readonly head: string
}) {
  const { t, now } = useOrdersView()
  const [isOpen, setOpen] = useOpened(`${kind} ${order.reference}`)
  const relatedId = useId()
  return (
    <>
      <ToggleButton
        name={name}
        isOpen={isOpen}
        onToggle={setOpen}
        className="medication__link"
        controls={relatedId}
      />{' '}
      {isOpen && (
        <div id={relatedId} className="medication__linked">
          <p>{head}</p>
          <ol>
            {related.map((each) => (
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
