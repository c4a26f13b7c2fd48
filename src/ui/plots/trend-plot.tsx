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
import { valueExtent, type PlotPoint } from './plot-point.ts'
import { niceTicks } from './nice-ticks.ts'
import { rangeBands } from './range-bands.ts'
import { SeriesDrawing } from './series-drawing.tsx'
import './trend-plot.css'
import './scales.css'

export interface TrendPlotProps {
  /** Oldest first, one unit. */
  readonly points: readonly PlotPoint[]
  readonly formatTime: (time: number) => string
  readonly label: string
}

/** The trend of one series in one unit. Loaded after the first screen: recharts weighs more than all the rest. */
export function TrendPlot({ points, formatTime, label }: TrendPlotProps) {
  const ticks = niceTicks(...valueExtent(points, true))
  const tick = { fill: 'var(--ink-3)', fontSize: 12 }
  return (
    <div className="trend-plot" role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={[...points]}
          margin={{ top: 14, right: 14, bottom: 0, left: 0 }}
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
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            interval={0}
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
const maxMarks = 150

function Drawing({ points }: { readonly points: readonly PlotPoint[] }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const area = usePlotArea()
  if (!x || !y || !area) return undefined
  const marked =
    points.length <= maxMarks
      ? points
      : points.filter((point) => point.tone !== 'plain' || point.limit !== undefined)
  const place = {
    x: (time: number) => x(time) ?? area.x,
    y: (value: number) => y(value) ?? area.y,
    top: area.y,
    bottom: area.y + area.height,
    right: area.x + area.width,
  }
  return (
    <>
      {rangeBands(points)
        .slice(1)
        .map(({ key, from }) => (
          <line
            key={key}
            className="plot__change"
            x1={place.x(from)}
            x2={place.x(from)}
            y1={place.top}
            y2={place.bottom}
          />
        ))}
      <SeriesDrawing points={points} marked={marked} {...place} />
      {labelled(points, place.x).map((point) => (
        <text
          key={point.key}
          className={`plot__label plot__label--${point.tone}`}
          x={place.x(point.time) + 4}
          y={place.y(point.value) - 8}
          textAnchor="end"
        >
          {point.text}
        </text>
      ))}
    </>
  )
}

/** The latest point and the critical ones carry their value, newest first, each where it has room. */
function labelled(points: readonly PlotPoint[], x: (time: number) => number): PlotPoint[] {
  const wanted = points.filter(
    (point, index) => index === points.length - 1 || point.tone === 'critical',
  )
  const placed: PlotPoint[] = []
  for (const point of wanted.toReversed()) {
    const right = x(point.time)
    const last = placed.at(-1)
    const isFree = !last || x(last.time) - last.text.length * characterWidth > right
    const fits = right - point.text.length * characterWidth > 0
    if (isFree && fits) placed.push(point)
  }
  return placed
}

/** Of a 12 px figure, generously, px. */
const characterWidth = 9

interface ReadoutProps {
  readonly points: readonly PlotPoint[]
  readonly active?: boolean
  readonly label?: string | number
}

function Readout({ points, active, label }: ReadoutProps) {
  const point = points.find(({ time }) => time === label)
  if (!active || !point) return undefined
  return <div className="trend-plot__readout">{point.label}</div>
}
