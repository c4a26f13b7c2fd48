import { useMemo, type ReactNode } from 'react'
import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { summarySections } from '#src/clinical/laboratory/summary-sections.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { isProven } from '#src/presentation/completeness-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { usePanel } from '#src/queries/use-panel.ts'
import { LaboratorySection } from './laboratory-section.tsx'
import './laboratory.css'

/** Laboratory results: the latest of each analyte, its trend, all of its results on opening it. */
export function LaboratoryPanel({ more }: { readonly more?: ReactNode }) {
  const { t } = useView()
  const state = usePanel('laboratory')
  const isUncertain = state.status !== 'loaded' || !isProven(state.data)
  return (
    <ChartPanel
      id="laboratory"
      state={state}
      sub={isUncertain ? t.laboratory.subUnproven : t.laboratory.sub}
      more={more}
      className="laboratory"
      pending={({ pending }) => pending}
    >
      {(answer) => <AnalyteTable laboratory={answer.value} isLatestProven={isProven(answer)} />}
    </ChartPanel>
  )
}

function AnalyteTable({
  laboratory,
  isLatestProven,
}: {
  readonly laboratory: Laboratory
  readonly isLatestProven: boolean
}) {
  const { t, now } = useView()
  const head = t.rows
  const sections = useMemo(() => summarySections(laboratory, now), [laboratory, now])
  return (
    <table className="rows rows--results">
      <thead className="sr-only">
        <tr>
          <th scope="col">{head.name}</th>
          <th scope="col">{isLatestProven ? head.latest : head.newestRead}</th>
          <th scope="col">{t.values.flag}</th>
          <th scope="col">{head.unit}</th>
          <th scope="col">{head.trend}</th>
          <th scope="col">{head.before}</th>
        </tr>
      </thead>
      {sections.map((section) => (
        <LaboratorySection key={section.groups.join(' ')} section={section} />
      ))}
    </table>
  )
}
