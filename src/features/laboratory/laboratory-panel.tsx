import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { isProven } from '#src/presentation/completeness-words.ts'
import { valueText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { usePanel } from '#src/queries/use-panel.ts'
import { AnalyteRow, columns } from './analyte-row.tsx'
import './laboratory.css'

/** Laboratory results: the latest of each analyte, its trend on one time scale, all of its results on opening it. */
export function LaboratoryPanel() {
  const { words } = useView()
  const state = usePanel('laboratory')
  return (
    <ChartPanel
      id="laboratory"
      state={state}
      sub={words.laboratory.sub}
      className="laboratory"
      pending={({ groups }) =>
        readingsOf({ groups }).filter(({ value }) => value.kind === 'pending').length
      }
    >
      {(answer) => <AnalyteTable laboratory={answer.value} isLatestProven={isProven(answer)} />}
    </ChartPanel>
  )
}

function readingsOf({ groups }: Laboratory) {
  return groups.flatMap(({ analytes }) => analytes.flatMap(({ readings }) => readings))
}

/** A number longer than this is never broken in two, which could be read as two numbers: the column widens instead. */
const longValueLength = 8

function AnalyteTable({
  laboratory,
  isLatestProven,
}: {
  readonly laboratory: Laboratory
  readonly isLatestProven: boolean
}) {
  const { words, now } = useView()
  const head = words.laboratory
  // A date in the future would press everything else to the left; its row says that it is one.
  const times = readingsOf(laboratory).flatMap(({ effective }) =>
    effective && effective.earliest <= now ? [effective.earliest] : [],
  )
  const hasLongValues = laboratory.groups.some(({ analytes }) =>
    analytes.some(
      ({ latest: { value } }) =>
        value.kind === 'quantity' && valueText(value, words).length > longValueLength,
    ),
  )
  const hasMarks = laboratory.groups.some(({ analytes }) =>
    analytes.some(
      ({ latest, readings }) =>
        latest.status !== 'final' || readings.some(({ value }) => value.kind === 'pending'),
    ),
  )
  const className = [
    'analytes',
    hasLongValues ? 'analytes--long' : '',
    hasMarks ? '' : 'analytes--unmarked',
  ].join(' ')
  const window = { from: Math.min(...times), to: Math.max(...times) }
  return (
    <table className={className}>
      <thead>
        <tr>
          <th scope="col">{head.test}</th>
          <th scope="col" className="analytes__number analytes__latest">
            {isLatestProven ? head.latest : head.newestRead}
          </th>
          <th scope="col" className="analytes__flag">
            <span className="sr-only">{words.readings.flag}</span>
          </th>
          <th scope="col" className="analytes__unit">
            <span className="sr-only">{head.unit}</span>
          </th>
          <th scope="col" className="analytes__mark">
            <span className="sr-only">{words.readings.status}</span>
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
            <AnalyteRow key={analyte.key} analyte={analyte} window={window} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
