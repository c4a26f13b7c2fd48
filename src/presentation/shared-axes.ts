import type { PlotPoint } from '#src/ui/plots/plot-point.ts'

interface Line {
  readonly unit: string
  readonly points: readonly PlotPoint[]
}

/** Told apart by their strokes. */
const mostLines = 3
/** Of the common scale; a line that takes less of it would look flat. */
const leastPart = 1 / 4

/**
 * Which lines share a value axis: those in one unit whose courses can all be seen on it. Sodium and potassium are both in
 * mmol/L, and on one axis potassium would be a straight line.
 */
export function sharedAxes<Each extends Line>(lines: readonly Each[]): Each[][] {
  const axes: Each[][] = []
  for (const line of lines) {
    const axis = axes.find(
      (each) =>
        each.length < mostLines &&
        line.unit !== '' &&
        each[0]?.unit === line.unit &&
        canShare([...each, line]),
    )
    if (axis) axis.push(line)
    else axes.push([line])
  }
  return axes
}

function canShare(lines: readonly Line[]): boolean {
  const extents = lines.map(({ points }) => extent(points))
  const all =
    Math.max(...extents.map(([, high]) => high)) - Math.min(...extents.map(([low]) => low))
  return extents.every(([low, high]) => high - low >= all * leastPart)
}

function extent(points: readonly PlotPoint[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const { value } of points) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [low, high]
}
