import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'
import type { ReadingLine } from './trend-lines.ts'
import { isAloneBeside, isIn } from './undrawn-readings.ts'

/**
 * The axes that are drawn, each with its lines: none of which nothing lies in the span, and no line that is said in words.
 * @param own of one measurement, one for each unit; where none of them lies in the span, every axis is drawn
 */
export function drawnAxes(
  axes: readonly (readonly ReadingLine[])[],
  own: readonly ReadingLine[],
  span: TrendSpan,
): readonly (readonly ReadingLine[])[] {
  if (!own.some((line) => isIn(line, span))) return axes
  const isSaid = (line: ReadingLine) => own.includes(line) && isAloneBeside(line, own, span)
  return axes
    .map((axis) => axis.filter((line) => !isSaid(line)))
    .filter((axis) => axis.some((line) => isIn(line, span)))
}
