import { useRef } from 'react'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { isProven } from '#src/presentation/completeness-words.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useViewAddress } from '#src/presentation/use-view-address.ts'
import type { AnswerLine } from '#src/queries/answer-line.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import {
  medicationsViewFrom,
  parametersOfMedications,
  type MedicationsView,
} from './medications-view.ts'
import { LanesPanel } from './lanes/lanes-panel.tsx'
import { AboveTheDrawing } from './above-the-drawing.tsx'
import { OrderList } from './order-list.tsx'
import { OrdersMessagesProvider } from './orders-view.tsx'
import { useOrderCodes } from './use-order-codes.ts'
import './medications.css'
import './medications-page.css'

/** The same array every time: what depends on it is made once. */
const noLines: readonly AnswerLine[] = []

/** All medications: every order in its place by explicit status and dates, and on one axis of time with trends. */
export function MedicationsPage({
  messages: { medicationLanes, medicationsPage: words, news, orders },
}: LatePartProps<'medicationLanes' | 'medicationsPage' | 'news' | 'orders'>) {
  const address = useViewAddress()
  const state = usePanel('medications')
  const known = answerSoFar(state)
  const codesOf = useOrderCodes(known?.lines ?? noLines)
  const endedHead = useRef<HTMLHeadingElement>(null)
  const view = medicationsViewFrom(address.query)
  const change = (part: Partial<MedicationsView>) => {
    address.change(parametersOfMedications({ ...view, ...part }))
  }
  return (
    <OrdersMessagesProvider value={orders}>
      <div className="medicines">
        <ChartPanel id="medications" state={state} className="medicines__list">
          {(answer) => (
            <OrderList
              medications={answer.value}
              isCertain={isProven(answer)}
              codesOf={codesOf}
              view={view}
              words={words}
              endedHead={endedHead}
              onChange={change}
            />
          )}
        </ChartPanel>
        {known && (
          <AboveTheDrawing
            medications={known.value}
            words={words}
            onGoToEnded={() => {
              endedHead.current?.focus()
            }}
          />
        )}
        {known && (
          <LanesPanel
            medications={known.value}
            codesOf={codesOf}
            view={view}
            words={medicationLanes}
            states={news.states}
            onChange={change}
          />
        )}
      </div>
    </OrdersMessagesProvider>
  )
}

function answerSoFar(state: PanelState<Medications>): ChartAnswer<Medications> | undefined {
  if (state.status === 'loading') return state.soFar
  return state.status === 'loaded' ? state.data : undefined
}
