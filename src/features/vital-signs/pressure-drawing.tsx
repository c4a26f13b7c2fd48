import { useMemo } from 'react'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { hoursZone, sourceClock } from '#src/presentation/source-clock.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { PressureBars } from '#src/ui/plots/pressure-bars.tsx'
import { meanWords } from './mean-words.ts'
import { pressureBars } from './pressure-bars.ts'
import { PressureKey } from './pressure-key.tsx'
import { pressureTick } from './pressure-tick.ts'
import type { WindowSpan } from './vital-signs-view.ts'

/** Taller where there is more to tell apart. */
const dense = 20

/** The blood pressures of a window, where they are two or more. */
export function PressureDrawing({
  shown,
  all,
  window,
  words,
}: {
  /** Newest first. */
  readonly shown: readonly BloodPressure[]
  readonly all: number
  readonly window: WindowSpan
  readonly words: VitalSignsPageMessages
}) {
  const { t, now } = useView()
  const bars = pressureBars(shown, t, now)
  const dates = useMemo(() => shown.map(({ whole }) => whole.effective), [shown])
  const clock = useMemo(() => sourceClock(dates), [dates])
  const [oldest] = bars
  if (bars.length < 2 || !oldest) return undefined
  return (
    <figure>
      <PressureBars
        bars={bars}
        from={Math.max(window.from, oldest.time)}
        to={window.to}
        height={bars.length > dense ? 220 : 136}
        label={t.vitalSigns.plotOf(bars.length, all)}
        formatDay={({ day }) => day}
        clock={clock}
        clockName={hoursZone(dates, window, t.formats)}
        formatTick={(tick, hasYear) => pressureTick(tick, t.formats, hasYear)}
        renderCaption={(strokes) => {
          const mean = meanWords(strokes, shown, words)
          return (
            <PressureKey strokes={strokes}>
              {mean !== undefined && <span className="pressure__mean">{mean}</span>}
            </PressureKey>
          )
        }}
      />
    </figure>
  )
}
