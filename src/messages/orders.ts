import type { DosageMessages } from './dosage.ts'
import type { MedicationsMessages } from './medications.ts'
import type { Messages } from './messages.ts'

/** The rows of orders. They come with the orders, after the first chart. */
export interface OrdersMessages {
  readonly medications: MedicationsMessages
  readonly dosage: DosageMessages
}

/** The words of the first screen and those of orders: what the row of an order is made of. */
export type MessagesOfOrders = Messages & OrdersMessages
