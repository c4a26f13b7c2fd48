import { isUndisputed } from '#src/clinical/observation/is-undisputed.ts'
import { sharedFacts } from '#src/clinical/observation/shared-facts.ts'
import { isMuchOlder } from '#src/clinical/vital-signs/is-much-older.ts'
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
import { SignRows, type Sign } from './sign-rows.tsx'
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
  const { shared, ...found } = foundSigns(answer.value, t)
  return (
    <>
      {bloodPressure && <BloodPressureBlock history={bloodPressure} shared={shared} />}
      {found.rows.length + found.older.length > 0 && (
        <SignRows {...found} shared={shared} isLatestProven={isProven(answer)} />
      )}
      <NoPercentiles signs={answer.value} waiting={undefined} failed={undefined} />
      <MissingSigns answer={answer} />
    </>
  )
}

/** What has a row, what is said in passing because it is much older, and what the head says: of those with a row only. */
function foundSigns({ bloodPressure, signs, further }: VitalSigns, t: Messages) {
  const all: readonly Sign[] = [
    ...signs.flatMap(({ kind, history }) =>
      history ? [{ kind, name: t.vitalSigns.kinds[kind], history }] : [],
    ),
    ...further.map((history) => ({ kind: undefined, name: history.name, history })),
  ]
  const latestOf = (found: readonly Sign[]) => [
    ...(bloodPressure ? [bloodPressure.latest.whole] : []),
    ...found.map(({ history }) => history.latest),
  ]
  const latest = latestOf(all)
  const isOlder = ({ history }: Sign) =>
    isMuchOlder(history.latest, latest) && isUndisputed(history)
  const rows = all.filter((sign) => !isOlder(sign))
  return { rows, older: all.filter(isOlder), shared: sharedFacts(latestOf(rows)) }
}
