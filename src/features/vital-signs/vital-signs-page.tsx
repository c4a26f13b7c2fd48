import { growthMeasures } from '#src/clinical/growth/growth-measures.ts'
import type { GrowthMeasure } from '#src/clinical/growth/growth-types.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import type { VitalSignsView } from '#src/messages/vital-signs-view-names.ts'
import type { GrowthMessages } from '#src/messages/growth.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { GrowthSection } from './growth-section.tsx'
import { MissingSigns } from './missing-signs.tsx'
import { PressureSection } from './pressure-section.tsx'
import { SignSection } from './sign-section.tsx'
import { useChild } from './use-child.ts'
import {
  searchOfView,
  unitIds,
  vitalSignsViewFrom,
  windowIds,
  windowStart,
} from './vital-signs-view.ts'
import './vital-signs-page.css'

export interface VitalSignsPageProps extends LatePartProps<'growth' | 'vitalSignsPage'> {
  /** The query part of the address. */
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** All vital signs over a window that the address says, each with its own age, change and trend. */
export function VitalSignsPage({
  messages: { vitalSignsPage: words, growth },
  search,
  onSearch,
}: VitalSignsPageProps) {
  const state = usePanel('vital-signs')
  const view = vitalSignsViewFrom(search)
  const change = (part: Partial<VitalSignsView>) => {
    onSearch(searchOfView({ ...view, ...part }))
  }
  return (
    <div className="vitals">
      <ChartPanel
        id="vital-signs"
        state={state}
        className="vitals__panel"
        more={
          <span className="vitals__tools">
            <ChoiceChips
              label={words.window}
              choices={windowIds.map((id) => ({ id, name: words.windows[id] }))}
              chosen={view.window}
              onChoose={(window) => {
                change({ window })
              }}
            />
            <ChoiceChips
              label={words.units}
              choices={unitIds.map((id) => ({ id, name: words.unitChoices[id] }))}
              chosen={view.units}
              onChoose={(units) => {
                change({ units })
              }}
            />
          </span>
        }
        pending={({ pending }) => pending}
      >
        {(answer) => <Sections answer={answer} view={view} words={words} growth={growth} />}
      </ChartPanel>
    </div>
  )
}

function Sections({
  answer,
  view,
  words,
  growth,
}: {
  readonly answer: ChartAnswer<VitalSigns>
  readonly view: VitalSignsView
  readonly words: VitalSignsPageMessages
  readonly growth: GrowthMessages
}) {
  const { t, now } = useView()
  const { bloodPressure, signs, further } = answer.value
  const from = windowStart(view.window, now)
  const child = useChild()
  const measures = child ? growthMeasures(answer.value) : new Map<string, GrowthMeasure>()
  const found = [
    ...signs.flatMap(({ kind, history }) =>
      history ? [{ name: t.vitalSigns.kinds[kind], history }] : [],
    ),
    ...further.map((history) => ({ name: history.name, history })),
  ]
  return (
    <>
      <div className="vitals__grid">
        {child &&
          found.flatMap(({ history }) => {
            const measure = measures.get(history.key)
            return measure ? (
              <GrowthSection
                key={history.key}
                measure={measure}
                history={history}
                child={child}
                words={growth}
                page={words}
              />
            ) : (
              []
            )
          })}
        {bloodPressure && <PressureSection history={bloodPressure} from={from} words={words} />}
        {found
          .filter(({ history }) => !measures.has(history.key))
          .map(({ name, history }) => (
            <SignSection
              key={history.key}
              name={name}
              history={history}
              from={from}
              windowName={words.windows[view.window]}
              preference={view.units}
              words={words}
            />
          ))}
      </div>
      <MissingSigns answer={answer} />
    </>
  )
}
