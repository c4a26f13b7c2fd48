import { sharedFacts } from '#src/clinical/observation/shared-facts.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import type { Messages } from '#src/messages/messages.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { GroupTime } from '#src/presentation/group-time.tsx'
import { isProven } from '#src/presentation/completeness-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { late } from '#src/ui/late.tsx'
import { BloodPressureBlock } from './blood-pressure-block.tsx'
import { MissingSigns } from './missing-signs.tsx'
import { SignRows } from './sign-rows.tsx'
import './vital-signs.css'

const NoPercentiles = late(
  () => import('./sign-aside.tsx').then((module) => module.NoPercentiles),
  'after the first chart',
)

/** The latest of each vital sign; opening one shows all of its readings. */
export function VitalSignsPanel() {
  const state = usePanel('vital-signs')
  return (
    <ChartPanel
      id="vital-signs"
      state={state}
      className="vital-signs"
      when={whenMeasured}
      pending={({ pending }) => pending}
    >
      {(answer) => <Signs answer={answer} />}
    </ChartPanel>
  )
}

/** What stands beside the panel's title. */
export function whenMeasured(signs: VitalSigns) {
  return <When signs={signs} />
}

/** What the latest of most of them share: when they were measured, and how. */
function When({ signs }: { readonly signs: VitalSigns }) {
  const { t } = useView()
  const { shared } = foundSigns(signs, t)
  return (
    <span className="group__when">
      <GroupTime shared={shared} />
      {shared.circumstances.length > 0 && ` · ${shared.circumstances.join(', ')}`}
    </span>
  )
}

function Signs({ answer }: { readonly answer: ChartAnswer<VitalSigns> }) {
  const { t } = useView()
  const { bloodPressure } = answer.value
  const { found, shared } = foundSigns(answer.value, t)
  return (
    <>
      {bloodPressure && <BloodPressureBlock history={bloodPressure} shared={shared} />}
      {found.length > 0 && (
        <SignRows
          signs={found}
          shared={shared}
          pressure={bloodPressure?.latest.whole}
          isLatestProven={isProven(answer)}
        />
      )}
      <NoPercentiles signs={answer.value} waiting={undefined} failed={undefined} />
      <MissingSigns answer={answer} />
    </>
  )
}

function foundSigns({ bloodPressure, signs, further }: VitalSigns, t: Messages) {
  const found = [
    ...signs.flatMap(({ kind, history }) =>
      history ? [{ kind, name: t.vitalSigns.kinds[kind], history }] : [],
    ),
    ...further.map((history) => ({ kind: undefined, name: history.name, history })),
  ]
  const shared = sharedFacts([
    ...(bloodPressure ? [bloodPressure.latest.whole] : []),
    ...found.map(({ history }) => history.latest),
  ])
  return { found, shared }
}
