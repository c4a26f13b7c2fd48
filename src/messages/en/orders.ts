import type { OrdersMessages } from '../orders.ts'
import { dosage } from './dosage.ts'
import { medications } from './medications.ts'

export const orders: OrdersMessages = { medications, dosage }
