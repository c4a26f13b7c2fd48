import type { ReactNode } from 'react'
import { growthMeasures } from '#src/clinical/growth/growth-measures.ts'
import type { GrowthMeasure } from '#src/clinical/growth/growth-types.ts'
import type { VitalSignKind } from '#src/clinical/vital-signs/vital-sign-codes.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { daySpan } from '#src/presentation/day-span.ts'
import { firstTrendView } from '#src/presentation/trend-view.ts'
import { useViewAddress } from '#src/presentation/use-view-address.ts'
import { isProven } from '#src/presentation/completeness-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import { valueSoFar } from '#src/queries/panel-state.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { drawnReadings } from './drawn-readings.ts'
import { drawnSince } from './drawn-since.ts'
import { GrowthSection } from './growth-section.tsx'
import { LedTo } from './led-to.tsx'
import { MissingSigns } from './missing-signs.tsx'
import { newestRunOfSigns } from './newest-run-of-signs.ts'
import { PressureSection } from './pressure-section.tsx'
import { NoPercentiles } from './sign-aside.tsx'
import { SignSection } from './sign-section.tsx'
import { unitIds } from './units-from.ts'
import { useChild } from './use-child.ts'
import { usualWindow } from './usual-window.ts'
import { whenMeasured } from './vital-signs-panel.tsx'
import {
  parametersOfVitalSigns,
  spanUntilNow,
  vitalSignsViewFrom,
  windowIds,
  windowsUntilNow,
  type VitalSignsAddress,
  type WindowSpan,
} from './vital-signs-view.ts'
import './vital-signs-page.css'

type VitalSignsPageProps = LatePartProps<
  'details' | 'growth' | 'results' | 'trend' | 'vitalSignsPage'
>

/** All vital signs over a window that the address says, each with its own age, change and trend. */
export function VitalSignsPage({ messages }: VitalSignsPageProps) {
  const { vitalSignsPage: words } = messages
  const address = useViewAddress()
  const state = usePanel('vital-signs')
  const { t, now } = useView()
  const signs = valueSoFar(state)
  const usual = signs && usualWindow(signs, now)
  const run = signs && newestRunOfSigns(signs, now)
  // Until the signs are here, an address that names their run is believed.
  const windows = signs && !run ? windowsUntilNow : windowIds
  const view = vitalSignsViewFrom(address.query, usual, windows)
  const change = (part: Partial<VitalSignsAddress>) => {
    address.change(parametersOfVitalSigns({ ...view, ...part }, usual))
  }
  return (
    <div className="vitals">
      <ChartPanel
        id="vital-signs"
        state={state}
        className="vitals__panel"
        when={whenMeasured}
        more={
          <span className="vitals__tools">
            <ChoiceChips
              label={words.window}
              choices={[
                ...(run
                  ? [
                      {
                        id: 'run' as const,
                        name: messages.trend.run(daySpan(run.first, run.last, now, t.formats)),
                      },
                    ]
                  : []),
                ...windowsUntilNow.map((id) => ({ id, name: words.windows[id] })),
              ]}
              chosen={view.window}
              onChoose={(window) => {
                change({ window })
              }}
            />
            <ChoiceChips
              label={words.units}
              choices={unitIds.map((id) => ({ id, name: words.unitChoices[id] }))}
              chosen={view.units ?? 'as-sent'}
              onChoose={(units) => {
                change({ units })
              }}
            />
          </span>
        }
        pending={({ pending }) => pending}
      >
        {(answer) => (
          <Sections
            answer={answer}
            view={view}
            window={
              view.window === 'run'
                ? (run ?? spanUntilNow('all', now))
                : spanUntilNow(view.window, now)
            }
            messages={messages}
            onChange={change}
          />
        )}
      </ChartPanel>
    </div>
  )
}

function Sections({
  answer,
  view,
  window,
  messages,
  onChange,
}: VitalSignsPageProps & {
  readonly answer: ChartAnswer<VitalSigns>
  readonly view: VitalSignsAddress
  readonly window: WindowSpan
  readonly onChange: (part: Partial<VitalSignsAddress>) => void
}) {
  const { t } = useView()
  const { growth, vitalSignsPage: words } = messages
  const { bloodPressure, signs, further } = answer.value
  const { child, because } = useChild()
  const measures = child ? growthMeasures(answer.value) : new Map<string, GrowthMeasure>()
  const isDrawn = ({ history }: NamedHistory) =>
    drawnReadings(history.readings, window).drawn.length > 0
  const all = [
    // Weight is read over the window; the others are read as they are now, on the summary.
    ...signs
      .toSorted((one, other) => rank(one.kind) - rank(other.kind))
      .flatMap(({ kind, history }) =>
        history ? [{ name: t.vitalSigns.kinds[kind], history }] : [],
      ),
    ...further.map((history) => ({ name: history.name, history })),
  ]
  const found = all.filter(({ history }) => !measures.has(history.key))
  // Those without a trend in the window are short: among the drawn ones they would leave holes.
  const [drawn, others] = [found.filter(isDrawn), found.filter((each) => !isDrawn(each))]
  const readings = drawn.map(({ history }) => history.readings)
  const drawnFrom = drawnSince(readings, window) ?? window.from
  return (
    <>
      <NoPercentiles signs={answer.value} />
      <div className="vitals__grid">
        {child &&
          all.flatMap(({ history }) => {
            const measure = measures.get(history.key)
            return measure ? (
              <LedTo key={history.key} sign={history.key}>
                <GrowthSection
                  measure={measure}
                  history={history}
                  child={child}
                  hasPercentiles={!because}
                  preference={view.units ?? 'as-sent'}
                  words={growth}
                  page={words}
                />
              </LedTo>
            ) : (
              []
            )
          })}
        {bloodPressure && (
          <LedTo sign="blood-pressure">
            <PressureSection
              history={bloodPressure}
              isProven={isProven(answer)}
              window={window}
              words={words}
              way={view.way}
              onWay={(way) => {
                onChange({ way })
              }}
            />
          </LedTo>
        )}
        {drawn.map(section)}
      </div>
      {others.length > 0 && <div className="vitals__grid">{others.map(section)}</div>}
      <MissingSigns answer={answer} />
    </>
  )

  function section({ name, history }: NamedHistory): ReactNode {
    return (
      <LedTo key={history.key} sign={history.key}>
        <SignSection
          name={name}
          history={history}
          isProven={isProven(answer)}
          window={window}
          drawnFrom={drawnFrom}
          preference={view.units ?? 'as-sent'}
          words={words}
          messages={messages}
          trend={{ ...firstTrendView, reading: view.reading }}
          onTrend={({ reading }) => {
            onChange({ reading })
          }}
        />
      </LedTo>
    )
  }
}

interface NamedHistory {
  readonly name: string
  readonly history: ReadingHistory
}

function rank(kind: VitalSignKind): number {
  return kind === 'body-weight' ? 0 : 1
}
