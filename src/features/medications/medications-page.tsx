import { isProven } from '#src/presentation/completeness-words.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { usePanel } from '#src/queries/use-panel.ts'
import {
  medicationsViewFrom,
  searchOfMedications,
  type MedicationsView,
} from './medications-view.ts'
import { OrderList } from './order-list.tsx'
import { OrdersMessagesProvider } from './orders-view.tsx'
import './medications.css'
import './medications-page.css'

export interface MedicationsPageProps extends LatePartProps<'medicationsPage' | 'orders'> {
  /** The query part of the address. */
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** All medications: every order in its place by explicit status and dates. */
export function MedicationsPage({
  messages: { medicationsPage: words, orders },
  search,
  onSearch,
}: MedicationsPageProps) {
  const state = usePanel('medications')
  const view = medicationsViewFrom(search)
  const change = (part: Partial<MedicationsView>) => {
    onSearch(searchOfMedications({ ...view, ...part }))
  }
  return (
    <OrdersMessagesProvider value={orders}>
      <div className="medicines">
        <ChartPanel id="medications" state={state} className="medicines__list">
          {(answer) => (
            <OrderList
              medications={answer.value}
              isCertain={isProven(answer)}
              view={view}
              words={words}
              onChange={change}
            />
          )}
        </ChartPanel>
      </div>
    </OrdersMessagesProvider>
  )
}
