import { createContext, use, useMemo, type ReactNode } from 'react'
import type { MessagesOfOrders, OrdersMessages } from '#src/messages/orders.ts'
import { useView } from '#src/presentation/view-settings.tsx'

interface OrdersView {
  readonly t: MessagesOfOrders
  /** Epoch ms. */
  readonly now: number
}

const OrdersContext = createContext<OrdersMessages | undefined>(undefined)

/** Gives the words of orders to everything below. */
export function OrdersMessagesProvider({
  value,
  children,
}: {
  readonly value: OrdersMessages
  readonly children: ReactNode
}) {
  return <OrdersContext value={value}>{children}</OrdersContext>
}

/** The reader's words, those of orders among them, and the time from which ages are counted. */
export function useOrdersView(): OrdersView {
  const { t, now } = useView()
  const orders = use(OrdersContext)
  if (!orders) throw new Error('useOrdersView needs an OrdersMessagesProvider above it.')
  return useMemo(() => ({ t: { ...t, ...orders }, now }), [t, orders, now])
}
