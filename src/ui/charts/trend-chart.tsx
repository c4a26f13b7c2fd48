import {
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import { valueExtent, type ChartPoint } from './chart-point.ts'
import { SeriesDrawing } from './series-drawing.tsx'

export interface TrendChartProps {
  /** Oldest first, one unit. */
  readonly points: readonly ChartPoint[]
  readonly formatTime: (time: number) => string
  readonly label: string
}

/** The trend of one series in one unit. Loaded after the first screen: recharts weighs more than all the rest. */
export function TrendChart({ points, formatTime, label }: TrendChartProps) {
  const [lowest, highest] = valueExtent(points, true)
  const tick = { fill: 'var(--ink-3)', fontSize: 12 }
  return (
    <div className="trend-chart" role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={[...points]}
          margin={{ top: 10, right: 14, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--grid)" vertical={false} />
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={formatTime}
            tick={tick}
            stroke="var(--line-strong)"
            minTickGap={48}
          />
          <YAxis
            domain={[lowest, highest]}
            tickFormatter={(value: number) => String(Number(value.toPrecision(3)))}
            tick={tick}
            stroke="var(--line-strong)"
            width={46}
          />
          <Line
            dataKey="value"
            stroke="none"
            isAnimationActive={false}
            activeDot={false}
            dot={false}
          />
          <Drawing points={points} />
          <Tooltip content={<Readout points={points} />} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

/** Points beyond this are marked only where they say something; the line still holds them all. */
const mostMarks = 150

function Drawing({ points }: { readonly points: readonly ChartPoint[] }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const area = usePlotArea()
  if (!x || !y || !area) return undefined
  const marked =
    points.length <= mostMarks
      ? points
      : points.filter((point) => point.tone !== 'plain' || point.limit !== undefined)
  return (
    <SeriesDrawing
      points={points}
      marked={marked}
      x={(time) => x(time) ?? area.x}
      y={(value) => y(value) ?? area.y}
      top={area.y}
      bottom={area.y + area.height}
      right={area.x + area.width}
    />
  )
}

interface ReadoutProps {
  readonly points: readonly ChartPoint[]
  readonly active?: boolean
  readonly label?: string | number
}

function Readout({ points, active, label }: ReadoutProps) {
  const point = points.find(({ time }) => time === label)
  if (!active || !point) return undefined
  return <div className="trend-chart__readout">{point.label}</div>
}
