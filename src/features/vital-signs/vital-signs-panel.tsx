import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { formatDay } from '#src/messages/format.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { isProven } from '#src/presentation/completeness-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { BloodPressureTile } from './blood-pressure-tile.tsx'
import { VitalSignTile } from './vital-sign-tile.tsx'
import './vital-signs.css'

/** The latest of each vital sign, each with its own age; opening one shows all of its readings. */
export function VitalSignsPanel() {
  const state = usePanel('vital-signs')
  return (
    <ChartPanel
      id="vital-signs"
      state={state}
      className="vital-signs"
      pending={({ pending }) => pending}
    >
      {(answer) => <Tiles answer={answer} />}
    </ChartPanel>
  )
}

function Tiles({ answer }: { readonly answer: ChartAnswer<VitalSigns> }) {
  const { t } = useView()
  const { bloodPressure, signs, further } = answer.value
  return (
    <>
      <BloodPressureTile history={bloodPressure} notFound={notFoundWords()} />
      <ul className="tiles">
        {signs.map(({ kind, history, underOtherNames }) => (
          <VitalSignTile
            key={kind}
            name={t.vitalSigns.kinds[kind]}
            history={history}
            notFound={underOtherNames > 0 ? t.vitalSigns.underOtherName : notFoundWords()}
          />
        ))}
        {further.map((history) => (
          <VitalSignTile key={history.key} name={history.name} history={history} notFound="" />
        ))}
      </ul>
    </>
  )

  /** Says "none recorded" only when the search proves it. */
  function notFoundWords(): string {
    if (!isProven(answer)) return t.values.notFound
    if (answer.window.kind === 'any-date') return t.values.noneRecorded
    const from = fhirDateTime(answer.window.from)
    return t.values.noneSince(from ? formatDay(from, t.formats) : answer.window.from)
  }
}
