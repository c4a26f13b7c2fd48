import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { shownPeriod } from '#src/clinical/observation/shown-period.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { formatShortDay } from '#src/messages/format.ts'
import { whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { PressureBars } from '#src/ui/plots/pressure-bars.tsx'
import type { PressureBar } from '#src/ui/plots/pressure-strokes.ts'
import { pressureText, pressureUnit } from './pressure-words.ts'

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
  const bars = drawable
    .toReversed()
    .flatMap(bar)
    .filter(({ time }) => time >= from && time <= to)
  if (bars.length < 2) return undefined
  const hasHome = bars.some(({ isHome }) => isHome)
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
      />
      <figcaption className="pressure__key">
        {hasHome && (
          <>
            <span className="pressure__home">
              {bars.length > dense ? t.vitalSigns.homeRange : t.vitalSigns.home}
            </span>
            <span className="pressure__clinic">{t.vitalSigns.elsewhere}</span>
          </>
        )}
        {bars.length < all && <span>{t.vitalSigns.drawnOf(bars.length, all, window)}</span>}
      </figcaption>
    </figure>
  )

  function bar(pressure: BloodPressure): PressureBar[] {
    const { whole, systolic, diastolic, mean, setting } = pressure
    const [upper, lower] = [numberOf(systolic), numberOf(diastolic)]
    if (!whole.effective || (upper === undefined && lower === undefined)) return []
    return [
      {
        key: pressure.id,
        time: whole.effective.earliest,
        upper,
        lower,
        mean: mean?.kind === 'calculated' ? mean.number : numberOf(mean?.reading),
        isHome: setting === 'home',
        day: formatShortDay(whole.effective, now, t.formats),
        label: `${pressureText(pressure, t)} ${pressureUnit(pressure)}, ${whenText(whole, t)}`,
      },
    ]
  }
}

function numberOf(reading: Reading | undefined): number | undefined {
  return reading?.value.kind === 'quantity' ? reading.value.quantity.number : undefined
}
