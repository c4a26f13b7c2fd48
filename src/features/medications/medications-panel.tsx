import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { isProven } from '#src/presentation/completeness-words.ts'
import { latePart } from '#src/presentation/late-part.tsx'
import { usePanel } from '#src/queries/use-panel.ts'

/** Its rows come with its answer: vital signs and results do not wait for them. */
const Orders = latePart(['orders'], () => import('./orders.tsx').then((module) => module.Orders))

/** Medication orders by their source's explicit status, and by nothing else. */
export function MedicationsPanel() {
  const state = usePanel('medications')
  return (
    <ChartPanel id="medications" state={state} className="medications">
      {(answer) => <Orders medications={answer.value} isCertain={isProven(answer)} />}
    </ChartPanel>
  )
}
