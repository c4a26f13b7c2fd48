import type { JoinedSeries } from '#src/clinical/units/joined-series.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { PlotPoint } from '#src/ui/plots/plot-point.ts'
import { plotPoints } from './plot-points.ts'

/**
 * The points of a series in its unit, oldest first. One that was converted carries `≈`.
 */
export function joinedPoints({ readings, converted }: JoinedSeries, t: Messages): PlotPoint[] {
  return plotPoints(readings, t).map((point) => {
    const value = converted.get(point.key)
    if (!value) return point
    return {
      ...point,
      value: value.number,
      low: value.low,
      high: value.high,
      text: `≈ ${value.text}`,
    }
  })
}
