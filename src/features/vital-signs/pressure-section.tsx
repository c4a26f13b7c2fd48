import { useId, useMemo } from 'react'
import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import { pressureWays } from '#src/clinical/vital-signs/pressure-ways.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { latePart } from '#src/presentation/late-part.tsx'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { hoursZone, sourceClock } from '#src/presentation/source-clock.ts'
import { useOpened } from '#src/presentation/use-opened.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { PressureBars } from '#src/ui/plots/pressure-bars.tsx'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { LatestPressure } from './latest-pressure.tsx'
import { pressureBars } from './pressure-bars.ts'
import { PressureKey } from './pressure-key.tsx'
import { pressureTick } from './pressure-tick.ts'
import { PressureWaysTable } from './pressure-ways-table.tsx'
import { isInSpan, type WindowSpan } from './vital-signs-view.ts'

const BloodPressureTable = latePart(() =>
  import('./blood-pressure-table.tsx').then((module) => module.BloodPressureTable),
)

/** Taller where there is more to tell apart. */
const dense = 20

/** Blood pressure over a window: the trend, and each way of measuring apart. */
export function PressureSection({
  history,
  isProven,
  window,
  words,
  way,
  onWay,
}: {
  readonly history: PressureHistory
  /** Whether everything was read. */
  readonly isProven: boolean
  readonly window: WindowSpan
  readonly words: VitalSignsPageMessages
  /** The opaque key of the one way of measuring that is drawn. */
  readonly way: string | undefined
  readonly onWay: (way: string | undefined) => void
}) {
  const { t, now } = useView()
  const [isOpen, setOpen] = useOpened('blood-pressure')
  const tableId = useId()
  const inWindow = history.drawable.filter(({ whole }) => isInSpan(whole, window))
  const ways = useMemo(() => pressureWays(inWindow), [inWindow])
  // Silence about the way is a way of its own.
  const keyOf = ({ how }: (typeof ways)[number]) => opaqueKey(how ?? '')
  const shown = ways.find((each) => keyOf(each) === way)?.pressures ?? inWindow
  const bars = pressureBars(shown, t, now)
  const dates = useMemo(() => shown.map(({ whole }) => whole.effective), [shown])
  const clock = useMemo(() => sourceClock(dates), [dates])
  const [oldest] = bars
  return (
    <section className="vitals__card vitals__card--wide" aria-label={t.vitalSigns.bloodPressure}>
      <h3 className="vitals__name">
        {t.vitalSigns.bloodPressure}
        <span className="vitals__count">
          {words.inWindow(inWindow.length, history.pressures.length)}
        </span>
      </h3>
      <LatestPressure history={history} />
      {inWindow.length === 0 && <p className="vitals__none">{words.noneInWindow(isProven)}</p>}
      {bars.length > 1 && oldest && (
        <figure>
          <PressureBars
            bars={bars}
            from={Math.max(window.from, oldest.time)}
            to={window.to}
            height={bars.length > dense ? 220 : 136}
            label={t.vitalSigns.plotOf(bars.length, history.pressures.length)}
            formatDay={({ day }) => day}
            clock={clock}
            clockName={hoursZone(dates, window, t.formats)}
            formatTick={(tick) => pressureTick(tick, t.formats)}
            renderCaption={(strokes) => <PressureKey strokes={strokes} />}
          />
        </figure>
      )}
      {ways.length > 0 && (
        <PressureWaysTable
          ways={ways}
          isProven={isProven}
          isUntilNow={window.to >= now}
          words={words}
        />
      )}
      <p className="vitals__more">
        {ways.length > 1 && (
          <ChoiceChips
            label={words.ways}
            choices={[
              { id: '', name: words.allWays },
              ...ways.map((each) => ({ id: keyOf(each), name: each.how ?? words.wayNotSent })),
            ]}
            chosen={way ?? ''}
            onChoose={(key) => {
              onWay(key === '' ? undefined : key)
            }}
          />
        )}
        <ToggleButton name={words.readings} isOpen={isOpen} onToggle={setOpen} controls={tableId} />
      </p>
      <div id={tableId}>{isOpen && <BloodPressureTable pressures={shown} />}</div>
    </section>
  )
}
