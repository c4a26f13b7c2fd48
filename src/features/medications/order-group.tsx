import type { ReactNode } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { MedicationRow } from './medication-row.tsx'
import { useOrdersView } from './orders-view.tsx'

export interface OrderRowsProps {
  readonly orders: readonly MedicationOrder[]
  /** Reference to words, of every order that was read. */
  readonly named: ReadonlyMap<string, string>
  readonly isVerbInHead?: boolean
  readonly isReportInHead?: boolean
  /** Reason, prescriber and supply stand in the row, and are not folded. */
  readonly isWhole?: boolean
  /** What else stands below an order. */
  readonly below?: (order: MedicationOrder) => ReactNode
}

export interface OrderGroupProps extends OrderRowsProps {
  readonly id?: string
  readonly title: string
  /** What holds for every order of the group. */
  readonly about?: string | undefined
}

/** A head says what the dates of its orders are the dates of, where their status tells which is which. */
export function OrderGroup({ id, title, about, orders, ...rows }: OrderGroupProps) {
  const { t } = useOrdersView()
  const verbs = new Set(orders.map(({ authored }) => authored))
  const kinds = new Set(orders.map(({ authored, status }) => `${status} ${authored}`))
  const statuses = new Set(orders.map(({ status }) => status))
  const isVerbInHead = kinds.size === statuses.size
  return (
    <>
      <h3 className="medications__group" id={id} tabIndex={id === undefined ? undefined : -1}>
        {title} {about !== undefined && <span className="medications__about">{about} </span>}
        {isVerbInHead && (
          <span className="medications__dated">
            {[...verbs].map((verb) => t.medications.dated[verb]).join(' / ')}
          </span>
        )}
      </h3>
      <OrderRows orders={orders} {...rows} isVerbInHead={isVerbInHead} />
    </>
  )
}

export function OrderRows({ orders, below, isVerbInHead = false, ...rows }: OrderRowsProps) {
  return (
    <ul>
      {orders.map((order) => (
        <MedicationRow key={order.id} order={order} isVerbInHead={isVerbInHead} {...rows}>
          {below?.(order)}
        </MedicationRow>
      ))}
    </ul>
  )
}
