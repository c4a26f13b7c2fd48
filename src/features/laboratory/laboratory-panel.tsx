import type { ReactNode } from 'react'
import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { isProven } from '#src/presentation/completeness-words.ts'
import { valueText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { usePanel } from '#src/queries/use-panel.ts'
import { AnalyteRow, columns } from './analyte-row.tsx'
import './laboratory.css'

/** Laboratory results: the latest of each analyte, its trend on one time scale, all of its results on opening it. */
export function LaboratoryPanel({ more }: { readonly more?: ReactNode }) {
  const { t } = useView()
  const state = usePanel('laboratory')
  return (
    <ChartPanel
      id="laboratory"
      state={state}
      sub={t.laboratory.sub}
      more={more}
      className="laboratory"
      pending={({ pending }) => pending}
    >
      {(answer) => <AnalyteTable laboratory={answer.value} isLatestProven={isProven(answer)} />}
    </ChartPanel>
  )
}

/** A longer number widens its column: broken over two lines it could be taken for two numbers. */
const longValueLength = 8

function AnalyteTable({
  laboratory,
  isLatestProven,
}: {
  readonly laboratory: Laboratory
  readonly isLatestProven: boolean
}) {
  const { t } = useView()
  const head = t.laboratory
  const hasLongValues = laboratory.groups.some(({ analytes }) =>
    analytes.some(
      ({ latest: { value } }) =>
        value.kind === 'quantity' && valueText(value, t).length > longValueLength,
    ),
  )
  const hasMarks = laboratory.groups.some(({ analytes }) =>
    analytes.some(({ latest, pending }) => latest.status !== 'final' || pending > 0),
  )
  const className = [
    'analytes',
    hasLongValues ? 'analytes--long' : '',
    hasMarks ? '' : 'analytes--unmarked',
  ].join(' ')
  return (
    <table className={className}>
      <thead>
        <tr>
          <th scope="col">{head.test}</th>
          <th scope="col" className="analytes__number analytes__latest">
            {isLatestProven ? head.latest : head.newestRead}
          </th>
          <th scope="col" className="analytes__flag">
            <span className="sr-only">{t.values.flag}</span>
          </th>
          <th scope="col" className="analytes__unit">
            <span className="sr-only">{head.unit}</span>
          </th>
          <th scope="col" className="analytes__mark">
            <span className="sr-only">{t.values.status}</span>
          </th>
          <th scope="col" className="analytes__trend">
            <div>{head.trend}</div>
          </th>
          <th scope="col" className="analytes__number analytes__previous">
            <div>{head.previous}</div>
          </th>
          <th scope="col" className="analytes__number analytes__age">
            {head.age}
          </th>
        </tr>
      </thead>
      {laboratory.groups.map(({ group, analytes }) => (
        <tbody key={group}>
          <tr className="analytes__group">
            <th scope="colgroup" colSpan={columns}>
              {head.groups[group]}
            </th>
          </tr>
          {analytes.map((analyte) => (
            <AnalyteRow key={analyte.key} analyte={analyte} period={laboratory.period} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
