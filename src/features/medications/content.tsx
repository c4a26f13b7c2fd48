import { useId, type ReactNode } from 'react'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { isProven } from '#src/presentation/completeness-words.ts'
import type { PanelContentProps } from '#src/presentation/late-panel.tsx'
import { useOpened } from '#src/presentation/use-opened.ts'
import { namedOrders } from './named-orders.ts'
import { OpenGroups } from './open-groups.tsx'
import { OrderRows } from './order-group.tsx'
import { OrdersMessagesProvider, useOrdersView } from './orders-view.tsx'
import './medications.css'

/** What the medications panel shows: orders by their source's explicit status, and by nothing else. */
export function Content({
  answer,
  messages,
  more,
}: PanelContentProps<'medications', 'orders'> & {
  /** Leads to more than the panel shows. */
  readonly more?: ReactNode
}) {
  return (
    <OrdersMessagesProvider value={messages.orders}>
      <OrderGroups medications={answer.value} isCertain={isProven(answer)} more={more} />
    </OrdersMessagesProvider>
  )
}

interface OrderGroupsProps {
  readonly medications: Medications
  readonly isCertain: boolean
  readonly more: ReactNode
}

function OrderGroups({ medications, isCertain, more }: OrderGroupsProps) {
  const { t } = useOrdersView()
  const { past } = medications
  const [isPastOpen, setPastOpen] = useOpened('past orders')
  const pastId = useId()
  const named = namedOrders(medications, t)
  return (
    <>
      <OpenGroups medications={medications} named={named} isCertain={isCertain} />
      <h3 className="medications__group">
        {past.length > 0 && (
          <button
            type="button"
            className="medications__toggle"
            aria-expanded={isPastOpen}
            aria-controls={pastId}
            onClick={() => {
              setPastOpen(!isPastOpen)
            }}
          >
            {t.medications.past(past.length)}
          </button>
        )}
        {more}
      </h3>
      {isPastOpen && (
        <div id={pastId}>
          <OrderRows orders={past} named={named} />
        </div>
      )}
    </>
  )
}
