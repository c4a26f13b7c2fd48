import { barShape } from '#src/clinical/medications/bar-shape.ts'
import type { Lane } from '#src/clinical/medications/order-lanes.ts'
import type { Messages } from '#src/messages/messages.ts'
import { plotPoints } from '#src/presentation/plot-points.ts'
import type { DrawnLane, DrawnTrend } from '#src/ui/lanes/lane-types.ts'
import { timeScale, type TimeScale } from '#src/ui/plots/time-scale.ts'
import { lanePressures } from './lane-pressures.ts'
import { barLabels, nameParts, standingWords, type LaneWordsContext } from './lane-words.ts'
import type { TrendChoice } from './trend-choices.ts'

/** Lanes as they are drawn. What lies before the window is cut there, and says so by its shape. */
export function drawnLanes(
  lanes: readonly Lane[],
  from: number,
  context: LaneWordsContext,
): DrawnLane[] {
  const { now, t } = context
  return lanes.map((lane) => ({
    key: lane.key,
    name: nameParts(lane.newest, t).drug,
    standing: standingWords(lane, context),
    rows: lane.rows
      .map((row) =>
        row
          .map((bar) => ({
            key: bar.order.reference,
            ...barShape(bar, now),
            look: bar.kind,
            isChange: bar.replaces !== undefined,
            labels: barLabels(bar, lane, context),
          }))
          .filter((bar) => isInWindow(bar, from)),
      )
      .filter((row) => row.length > 0),
  }))
}

function isInWindow(
  { from: start, solidTo, fadesTo, dashedTo }: ReturnType<typeof barShape>,
  from: number,
): boolean {
  return Math.max(start, solidTo, fadesTo ?? 0, dashedTo ?? 0) >= from
}

/** Trends as they are drawn: what lies in the window, up to now. */
export function drawnTrends(
  trends: readonly TrendChoice[],
  from: number,
  now: number,
  t: Messages,
): DrawnTrend[] {
  const isInTime = ({ time }: { readonly time: number }) => time >= from && time <= now
  return trends
    .map(({ key, name, unit, readings, pressures }) => ({
      key,
      name,
      unit,
      points: plotPoints(readings, t).filter(isInTime),
      pressures: lanePressures(pressures, t, now).filter(isInTime),
    }))
    .filter(({ points, pressures }) => points.length + pressures.length > 0)
}

/** The time that is drawn. The newest run is magnified as in the sparklines, if it goes on until about now. */
export function lanesScale(
  trends: readonly DrawnTrend[],
  lanes: readonly DrawnLane[],
  from: number,
  now: number,
): TimeScale {
  // Daily readings at home would join every stay to one long run.
  const times = trends.flatMap((trend) =>
    [...trend.points, ...trend.pressures.filter(({ isHome }) => !isHome)].map(({ time }) => time),
  )
  const starts = lanes.flatMap(({ rows }) => rows.flat().map((bar) => bar.from))
  const pressures = trends.flatMap((trend) => trend.pressures.map(({ time }) => time))
  const first = Math.min(now - minimum, ...times, ...starts, ...pressures)
  const begin = Number.isFinite(from) ? from : first
  const { run } = timeScale(times, begin, now)
  const isUntilNow = run && now - run.to < lately && now - run.from < shortPart * (now - begin)
  return { from: begin, to: now, run: isUntilNow ? { from: run.from, to: now } : undefined }
}

/** A run that ended longer ago is no stay that goes on. */
const lately = 3 * 86_400_000
const minimum = 7 * 86_400_000
/** As of a run in a sparkline. */
const shortPart = 0.1
