import { useState } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { isProven } from '#src/presentation/completeness-words.ts'
import type { PanelContentProps } from '#src/presentation/late-panel.tsx'
import { MedicationRow } from './medication-row.tsx'
import { linkWords } from './order-words.ts'
import { OrdersMessagesProvider, useOrdersView } from './orders-view.tsx'
import './medications.css'

/** What the medications panel shows: orders by their source's explicit status, and by nothing else. */
export function Content({ answer, messages }: PanelContentProps<'medications', 'orders'>) {
  return (
    <OrdersMessagesProvider value={messages.orders}>
      <OrderGroups medications={answer.value} isCertain={isProven(answer)} />
    </OrdersMessagesProvider>
  )
}

interface OrderGroupsProps {
  readonly medications: Medications
  readonly isCertain: boolean
}

function OrderGroups({ medications, isCertain }: OrderGroupsProps) {
  const { t } = useOrdersView()
  const { medications: messages } = t
  const { doNotGive, current, onHold, draft, past } = medications
  const [isPastOpen, setPastOpen] = useState(false)
  const named = new Map(
    Object.values(medications)
      .flat()
      .map((order: MedicationOrder) => [order.reference, linkWords(order, t)]),
  )
  return (
    <>
      {doNotGive.length > 0 && <Rows orders={doNotGive} named={named} />}
      <Group title={messages.current(current.length)} orders={current} named={named} />
      {current.length === 0 && (
        <p className="medications__none">
          {isCertain ? messages.noCurrent : messages.noCurrentRead}
        </p>
      )}
      {onHold.length > 0 && (
        <Group title={messages.onHold(onHold.length)} orders={onHold} named={named} />
      )}
      {draft.length > 0 && (
        <Group title={messages.draft(draft.length)} orders={draft} named={named} />
      )}
      {past.length > 0 && (
        <>
          <h3 className="medications__group">
            <button
              type="button"
              className="medications__toggle"
              aria-expanded={isPastOpen}
              onClick={() => {
                setPastOpen(!isPastOpen)
              }}
            >
              {messages.past(past.length)}
            </button>
          </h3>
          {isPastOpen && <Rows orders={past} named={named} />}
        </>
      )}
    </>
  )
}

interface RowsProps {
  readonly orders: readonly MedicationOrder[]
  /** Reference to words, of every order that was read. */
  readonly named: ReadonlyMap<string, string>
}

function Group({ title, ...rows }: RowsProps & { readonly title: string }) {
  return (
    <>
      <h3 className="medications__group">{title}</h3>
      <Rows {...rows} />
    </>
  )
}

function Rows({ orders, named }: RowsProps) {
  return (
    <ul>
      {orders.map((order) => (
        <MedicationRow key={order.id} order={order} named={named} />
      ))}
    </ul>
  )
}
