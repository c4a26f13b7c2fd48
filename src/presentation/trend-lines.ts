import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { JoinedSeries } from '#src/clinical/units/joined-series.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { TrendLine } from '#src/ui/plots/trend-drawing.tsx'
import { joinedPoints } from './joined-points.ts'

/** One line of a trend, and the readings that its points are. */
export interface ReadingLine extends TrendLine {
  readonly unit: string
  readonly readings: ReadonlyMap<string, Reading>
  /** The value in the unit of the line, with that unit, by the reading's id: those that were converted. */
  readonly converted: ReadonlyMap<string, string>
}

/** What can be drawn of one measurement: a line for each unit that cannot be converted. */
export function readingLines(
  name: string,
  series: readonly JoinedSeries[],
  t: Messages,
): ReadingLine[] {
  return series.map((line) => {
    const unit = line.unit ?? ''
    return {
      key: line.readings[0]?.id ?? '',
      name,
      unit,
      points: joinedPoints(line, t),
      readings: new Map(line.readings.map((reading) => [reading.id, reading])),
      converted: new Map(
        [...line.converted].map(([id, { text }]) => [id, `${text} ${unit}`.trim()]),
      ),
    }
  })
}

/** One point is no course. */
export function isCourse({ points }: ReadingLine): boolean {
  return points.length > 1
}
