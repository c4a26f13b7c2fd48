import { useId, useMemo } from 'react'
import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import { pressureWays } from '#src/clinical/vital-signs/pressure-ways.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { latePart } from '#src/presentation/late-part.tsx'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { useOpened } from '#src/presentation/use-opened.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { LatestPressure } from './latest-pressure.tsx'
import { PressureDrawing } from './pressure-drawing.tsx'
import { PressureWaysTable } from './pressure-ways-table.tsx'
import { isInSpan, type WindowSpan } from './vital-signs-view.ts'

const BloodPressureTable = latePart(() =>
  import('./blood-pressure-table.tsx').then((module) => module.BloodPressureTable),
)

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
  const chosen = ways.find((each) => keyOf(each) === way)
  const shown = chosen?.pressures ?? inWindow
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
      <PressureDrawing shown={shown} all={history.pressures.length} window={window} words={words} />
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
      <div id={tableId}>
        {isOpen && <BloodPressureTable pressures={ofWay() ?? []} window={window} />}
      </div>
    </section>
  )

  /** Of any time, those that have no place in a drawing included. */
  function ofWay() {
    return chosen
      ? pressureWays(history.pressures).find(({ how }) => how === chosen.how)?.pressures
      : history.pressures
  }
}
