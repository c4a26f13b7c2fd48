import { useId, type ReactNode } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { latePart } from '#src/presentation/late-part.tsx'
import { momentText } from '#src/presentation/reading-words.ts'
import { SourceDisclosure } from '#src/presentation/source-disclosure.tsx'
import { useOpened } from '#src/presentation/use-opened.ts'
import { DosageLine } from './dosage-line.tsx'
import { OrderName } from './order-name.tsx'
import { OrderMarks } from './order-marks.tsx'
import { orderWords } from './order-words.ts'
import { useOrdersView } from './orders-view.tsx'

const OrderDetail = latePart(() =>
  import('./order-detail.tsx').then((module) => module.OrderDetail),
)

const OrderNotices = latePart(() =>
  import('./order-notices.tsx').then((module) => module.OrderNotices),
)

export interface MedicationRowProps {
  readonly order: MedicationOrder
  /** Reference to words, of every order that was read: for the orders that this one names. */
  readonly named: ReadonlyMap<string, string>
  /** The head of its group says what its date is the date of. */
  readonly isVerbInHead: boolean
  /** The head of its group says that it was reported, and ordered by nobody here. */
  readonly isReportInHead?: boolean
  /** Reason, prescriber and supply stand in the row, and are not folded. */
  readonly isWhole?: boolean
  /** What else stands below it, where it is whole. */
  readonly children?: ReactNode
}

/** One order: name and date; instructions with their marks; everything else of it opens below its name. */
export function MedicationRow({
  order,
  named,
  isVerbInHead,
  isReportInHead = false,
  isWhole = false,
  children,
}: MedicationRowProps) {
  const { t, now } = useOrdersView()
  const [isOpen, setOpen] = useOpened(`order ${order.reference}`)
  const detailId = useId()
  const row = orderWords(order, named, t, now)
  const date = order.authoredOn?.date
  return (
    <li
      className={order.doNotPerform ? 'medication medication--stop' : 'medication'}
      data-evidence={order.reference}
    >
      <div className="medication__row">
        <span className="medication__title">
          <OrderName name={row.name} isOpen={isOpen} controls={detailId} onToggle={setOpen} />
          <span className="medication__beside"> {row.besideName.join(' · ')}</span>
        </span>
        <span className="age" title={date && momentText(date, t)}>
          {isVerbInHead ? row.authoredDay : row.authoredShort}
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
              <DosageLine
                key={`${String(index)} ${text}`}
                dosage={dosage}
                text={text}
                isPeriodInMark={order.isEndDatePassed && order.dosages.length === 1}
              />
            ))}
          </ol>
        )}
        <span className="medication__marks">
          <OrderMarks order={order} isReportInHead={isReportInHead} />
        </span>
      </div>
      {row.inRow.length > 0 && <p className="medication__more">{row.inRow.join(' · ')}</p>}
      {isWhole && (
        <div className="medication__more">
          {row.more.join(' · ')} {children}
        </div>
      )}
      {(order.unread.length > 0 || (order.supply.quantity && order.supply.duration)) && (
        <OrderNotices order={order} />
      )}
      <div id={detailId} className="medication__detail" hidden={!isOpen}>
        {isOpen && (
          <>
            <p className="medication__more">
              {[row.authored, ...row.fullerNames, ...(isWhole ? [] : row.more)].join(' · ')}
            </p>
            <OrderDetail order={order} />
            <SourceDisclosure references={order.sources} />
          </>
        )}
      </div>
    </li>
  )
}
