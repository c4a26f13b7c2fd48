import { shownPeriod } from '#src/clinical/observation/shown-period.ts'
import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import type { ExtractedPressures } from '#src/exports/chart-extract.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { formatDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import { isInPeriod } from '#src/presentation/export-periods.ts'
import { pressureBars } from './pressure-bars.ts'
import { pressureUnit } from './pressure-words.ts'

const days = 90

/**
 * Blood pressures to be drawn on paper: those of the period, and beside the latest those that the screen draws.
 * Undefined where they are too few for a trend.
 */
export function drawnPressures(
  { drawable, pressures, latest }: PressureHistory,
  period: string,
  t: Messages,
  words: ExportsMessages,
  now: number,
): ExtractedPressures | undefined {
  const lines = [drawable.map(({ whole }) => whole)]
  const usual = shownPeriod(lines, now, days * 86_400_000)
  const isShown = ({ whole }: (typeof drawable)[number]) =>
    period === 'latest'
      ? whole.effective !== undefined &&
        whole.effective.earliest >= usual.from &&
        whole.effective.earliest <= usual.to
      : isInPeriod(whole.effective, period, now)
  const shown = drawable.filter(isShown)
  // Without a present: a date on paper has its year.
  const bars = pressureBars(shown, t, Number.NaN)
  const [first, last] = [bars[0], bars.at(-1)]
  const [oldest, newest] = [shown.at(-1)?.whole.effective, shown[0]?.whole.effective]
  if (!first || !last || bars.length < 2 || !oldest || !newest) return undefined
  return {
    bars,
    from: first.time,
    to: last.time,
    label: t.vitalSigns.plotOf(bars.length, pressures.length),
    caption: words.pressures({
      unit: pressureUnit(latest),
      drawn: bars.length,
      all: pressures.length,
      from: formatDay(oldest, t.formats),
      to: formatDay(newest, t.formats),
      hasHome: bars.some(({ isHome }) => isHome),
    }),
  }
}
