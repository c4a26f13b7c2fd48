import { useId, type ReactNode } from 'react'
import type { EndedOrder } from '#src/clinical/medications/medication-list.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { MedicationsPageMessages } from '#src/messages/medications-page.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import { useOpened } from '#src/presentation/use-opened.ts'
import { MedicationRow } from './medication-row.tsx'
import { OrderName } from './order-name.tsx'
import { OrderMarks } from './order-marks.tsx'
import { orderWords } from './order-words.ts'
import { useOrdersView } from './orders-view.tsx'

export interface EndedRowProps {
  readonly ended: EndedOrder
  /** Reference to words, of every order that was read. */
  readonly named: ReadonlyMap<string, string>
  readonly words: MedicationsPageMessages
  /** What else stands below the order, once it is opened. */
  readonly children?: ReactNode
}

/** An order that ended: its name, how and why, and when. Its row as an order opens below. */
export function EndedRow({ ended, named, words, children }: EndedRowProps) {
  const { order, date, replacedBy } = ended
  const { t, now } = useOrdersView()
  const [isOpen, setOpen] = useOpened(`ended ${order.reference}`)
  const detailId = useId()
  const row = orderWords(order, named, t, now)
  const aside = [
    ...row.besideName,
    ...replacedBy.map((other) => words.replacedBy(named.get(other.reference) ?? other.reference)),
  ]
  return (
    <li
      className={order.doNotPerform ? 'medication medication--stop' : 'medication'}
      data-evidence={order.reference}
    >
      <div className="medication__row medication__row--ended">
        <span className="medication__title">
          <OrderName name={row.name} isOpen={isOpen} controls={detailId} onToggle={setOpen} />{' '}
          <span className="medication__marks medication__marks--inline">
            <OrderMarks order={order} isReportInHead={false} isStatusInHead />
          </span>{' '}
          <span className="medication__beside">{aside.join(' · ')}</span>
        </span>
        <span className="age" title={date && momentText(date, t)}>
          {date ? formatShortDay(date, now, t.formats) : words.dateNotSent}
        </span>
      </div>
      {row.inRow.length > 0 && <p className="medication__more">{row.inRow.join(' · ')}</p>}
      <div id={detailId} hidden={!isOpen}>
        {isOpen && (
          <ul className="medication__opened">
            <MedicationRow order={order} named={named} isVerbInHead={false} isWhole>
              {children}
            </MedicationRow>
          </ul>
        )}
      </div>
    </li>
  )
}
