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
  const ordered = current.filter((order) => !isReport(order))
  const reported = current.filter(isReport)
  const waiting = [
    ...(onHold.length > 0 ? [messages.onHold(onHold.length)] : []),
    ...(draft.length > 0 ? [messages.draft(draft.length)] : []),
  ]
  return (
    <>
      {doNotGive.length > 0 && <Rows orders={doNotGive} named={named} isVerbInHead />}
      <Group title={messages.current(ordered.length)} orders={ordered} named={named} />
      {current.length === 0 && (
        <p className="medications__none">
          {isCertain ? messages.noCurrent : messages.noCurrentRead}
        </p>
      )}
      {waiting.length > 0 && (
        <Group title={waiting.join(' · ')} orders={[...onHold, ...draft]} named={named} />
      )}
      {reported.length > 0 && (
        <Group
          title={messages.reportedHere(reported.length)}
          orders={reported}
          named={named}
          isReportInHead
        />
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

/** Somebody reported it, and nobody here ordered it: its date is the date of a record. */
function isReport({ reported, authored }: MedicationOrder): boolean {
  return reported !== undefined && authored === 'recorded'
}

interface RowsProps {
  readonly orders: readonly MedicationOrder[]
  /** Reference to words, of every order that was read. */
  readonly named: ReadonlyMap<string, string>
  readonly isVerbInHead?: boolean
  readonly isReportInHead?: boolean
}

/** A head says what the dates of its orders are the dates of, where their status tells which is which. */
function Group({ title, orders, ...rows }: RowsProps & { readonly title: string }) {
  const { t } = useOrdersView()
  const verbs = new Set(orders.map(({ authored }) => authored))
  const kinds = new Set(orders.map(({ authored, status }) => `${status} ${authored}`))
  const statuses = new Set(orders.map(({ status }) => status))
  const isVerbInHead = kinds.size === statuses.size
  return (
    <>
      <h3 className="medications__group">
        {title}{' '}
        {isVerbInHead && (
          <span className="medications__dated">
            {[...verbs].map((verb) => t.medications.dated[verb]).join(' / ')}
          </span>
        )}
      </h3>
      <Rows orders={orders} {...rows} isVerbInHead={isVerbInHead} />
    </>
  )
}

function Rows({ orders, isVerbInHead = false, ...rows }: RowsProps) {
  return (
    <ul>
      {orders.map((order) => (
        <MedicationRow key={order.id} order={order} isVerbInHead={isVerbInHead} {...rows} />
      ))}
    </ul>
  )
}
