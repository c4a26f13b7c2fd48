import { shownPeriod } from '#src/clinical/observation/shown-period.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { hoursZone, sourceClock } from '#src/presentation/source-clock.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { PressureBars } from '#src/ui/plots/pressure-bars.tsx'
import { pressureBars } from './pressure-bars.ts'
import { PressureKey } from './pressure-key.tsx'
import { pressureTick } from './pressure-tick.ts'

const days = 90
/** Taller where there is more to tell apart. */
const dense = 20

/** Blood pressure over 90 days, or over everything where that holds no trend; it says how many of all are drawn. */
export function PressureTrend({
  drawable,
  all,
}: {
  /** Newest first. */
  readonly drawable: readonly BloodPressure[]
  readonly all: number
}) {
  const { t, now } = useView()
  const { from, to, isRecent } = shownPeriod(
    [drawable.map(({ whole }) => whole)],
    now,
    days * 86_400_000,
  )
  const bars = pressureBars(drawable, t, now).filter(({ time }) => time >= from && time <= to)
  if (bars.length < 2) return undefined
  const dates = drawable.map(({ whole }) => whole.effective)
  const window = isRecent ? t.rows.days(days) : ''
  return (
    <figure className="pressure__trend">
      <PressureBars
        bars={bars}
        from={from}
        to={to}
        height={bars.length > dense ? 168 : 112}
        label={t.vitalSigns.plotOf(bars.length, all)}
        formatDay={({ day }) => day}
        clock={sourceClock(dates)}
        clockName={hoursZone(dates, { from, to }, t.formats)}
        formatTick={(tick, hasYear) => pressureTick(tick, t.formats, hasYear)}
        renderCaption={(strokes) => (
          <PressureKey strokes={strokes}>
            {bars.length < all && <span>{t.vitalSigns.drawnOf(bars.length, all, window)}</span>}
          </PressureKey>
        )}
      />
    </figure>
  )
}
