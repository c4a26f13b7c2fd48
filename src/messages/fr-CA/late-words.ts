/** The words that come after the first screen, under the names of their rooms. A new room adds its line here. */
export { details } from './details.ts'
export { failures } from './failures.ts'
export { news } from './news.ts'
export { orderDetails } from './order-details.ts'
export { orders } from './orders.ts'
export { results } from './results.ts'
export { sessionReport } from './session-report.ts'
export { source } from './source.ts'
