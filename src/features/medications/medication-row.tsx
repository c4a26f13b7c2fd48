import { useState } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { latePart } from '#src/presentation/late-part.tsx'
import { LateSourceDetails } from '#src/presentation/late-source-details.tsx'
import { momentText } from '#src/presentation/reading-words.ts'
import { SourceButton } from '#src/presentation/source-button.tsx'
import { useOrdersView } from './orders-view.tsx'
import { DosageLine } from './dosage-line.tsx'
import { OrderMarks } from './order-marks.tsx'
import { orderWords } from './order-words.ts'

const OrderDetail = latePart(() =>
  import('./order-detail.tsx').then((module) => module.OrderDetail),
)

const OrderUnread = latePart(() =>
  import('./order-unread.tsx').then((module) => module.OrderUnread),
)

/** One order: name and date; instructions as written with their marks; reason, requester and what else was sent. */
export function MedicationRow({
  order,
  named,
}: {
  readonly order: MedicationOrder
  /** Reference to words, of every order that was read: for the orders that this one names. */
  readonly named: ReadonlyMap<string, string>
}) {
  const { t, now } = useOrdersView()
  const [isOpen, setOpen] = useState(false)
  const row = orderWords(order, named, t, now)
  const date = order.authoredOn?.date
  return (
    <li
      className={order.doNotPerform ? 'medication medication--stop' : 'medication'}
      data-evidence={order.reference}
    >
      <div className="medication__row">
        <span className="medication__title">
          <span className="medication__name">{row.name}</span>
          <span className="medication__beside"> {row.besideName.join(' · ')}</span>
        </span>
        <span className="age" title={date && momentText(date, t)}>
          {row.authored}
        </span>
      </div>
      <div className="medication__row">
        {row.instructions.length === 0 ? (
          <span className="medication__missing">
            {order.doNotPerform || !row.hasNoInstructions ? '' : t.medications.noInstructions}
          </span>
        ) : (
          <ol className="medication__instructions">
            {row.instructions.map(({ dosage, text }, index) => (
              // Instructions are a sequence: the same words may come twice.
              // oxlint-disable-next-line react/no-array-index-key
              <DosageLine key={`${String(index)} ${text}`} dosage={dosage} text={text} />
            ))}
          </ol>
        )}
        <span className="medication__marks">
          <OrderMarks order={order} />
        </span>
      </div>
      {order.unread.length > 0 && <OrderUnread order={order} />}
      <div className="medication__more">
        {row.more.join(' · ')} <SourceButton isOpen={isOpen} onToggle={setOpen} />
      </div>
      {isOpen && (
        <>
          <OrderDetail order={order} />
          <LateSourceDetails references={order.sources} />
        </>
      )}
    </li>
  )
}
