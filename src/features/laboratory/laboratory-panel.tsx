import type { ReactNode } from 'react'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { isLatestProven, isProven } from '#src/presentation/completeness-words.ts'
import { lateFaces } from '#src/presentation/late-faces.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { usePanel } from '#src/queries/use-panel.ts'
import { late } from '#src/ui/late.tsx'

/** Its code comes with the answer: the vital signs above it do not wait for it. */
const AnalyteTable = late(() => import('./analyte-table.tsx').then((module) => module.AnalyteTable))

/** Laboratory results: the latest of each analyte, its trend, all of its results on opening it. */
export function LaboratoryPanel({ more }: { readonly more?: ReactNode }) {
  const { t } = useView()
  const state = usePanel('laboratory')
  return (
    <ChartPanel
      id="laboratory"
      state={state}
      sub={isLatestProven(state) ? t.laboratory.sub : t.laboratory.subUnproven}
      more={more}
      className="laboratory"
      pending={({ pending }) => pending}
    >
      {(answer) => (
        <AnalyteTable laboratory={answer.value} isLatestProven={isProven(answer)} {...lateFaces} />
      )}
    </ChartPanel>
  )
}
