import { valueExtent, type PlotPoint } from './plot-point.ts'
import { SeriesDrawing } from './series-drawing.tsx'

export interface SparklineProps {
  /** Oldest first. */
  readonly points: readonly PlotPoint[]
  /** One time window for a whole table, epoch ms. */
  readonly from: number
  readonly to: number
  readonly width: number
  readonly height: number
  readonly label: string
}

const edge = 5

/** A trend at a glance; under two numbers there is none. The table of its readings says the same in words. */
export function Sparkline({ points, from, to, width, height, label }: SparklineProps) {
  const inWindow = points.filter(({ time }) => time >= from && time <= to)
  if (inWindow.filter((point) => point.limit === undefined).length < 2) return undefined
  const [lowest, highest] = valueExtent(inWindow, false)
  const last = inWindow.at(-1)
  return (
    <svg className="plot" width={width} height={height} role="img" aria-label={label}>
      <SeriesDrawing
        points={inWindow}
        marked={inWindow.filter(
          (point) => point === last || point.tone === 'critical' || point.limit !== undefined,
        )}
        x={(time) => edge + ((time - from) / (to - from || 1)) * (width - 2 * edge)}
        y={(value) => height - edge - ((value - lowest) / (highest - lowest)) * (height - 2 * edge)}
        top={0}
        bottom={height}
        right={width}
      />
    </svg>
  )
}
