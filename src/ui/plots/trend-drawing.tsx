import { memo, useMemo } from 'react'
import { placedLabels, type PlacedLabel, type Stroke, type WantedLabel } from './label-places.ts'
import type { PlotPoint } from './plot-point.ts'
import { rangeBands } from './range-bands.ts'
import { isMarked, reducedPoints } from './reduced-points.ts'
import { pointMark, SeriesDrawing } from './series-drawing.tsx'
import type { TrendSpan } from './trend-axis.ts'

export interface TrendLine {
  readonly key: string
  readonly name: string
  /** Oldest first. */
  readonly points: readonly PlotPoint[]
}

export interface TrendDrawingProps {
  /** What is inside of the span. */
  readonly lines: readonly TrendLine[]
  readonly span: TrendSpan
  readonly labels: readonly Pick<WantedLabel, 'key' | 'text' | 'shorter'>[]
  readonly range: string | undefined
  readonly after: readonly [string, string] | undefined
  readonly hair: number | undefined
  readonly chosen: PlotPoint | undefined
  readonly place: Place
}

/** Where the drawing is, between its axes, and each time and value in it, px. */
export interface Place {
  readonly x: (time: number) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly right: number
}

const day = 86_400_000
/** Points beyond this are marked only where they say something; the line still holds them all. */
const maxMarks = 150

/** Drawn again only when the line or its axes change, and not with every reading that is pointed at. */
const LineDrawing = memo(function LineDrawing({
  line,
  index,
  span,
  place,
}: {
  readonly line: TrendLine
  readonly index: number
  readonly span: TrendSpan
  readonly place: Place
}) {
  const points = reducedPoints(line.points, span.from, span.to, place.right - place.left)
  const isDense = points.length > maxMarks
  const marked = isDense ? points.filter(isMarked) : points
  return (
    <g className={`trend-line trend-line--${String(index)}`}>
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
      <SeriesDrawing
        points={points}
        marked={isDense ? [] : marked}
        // Over years a gap is longer than in a stay.
        gap={(span.to - span.from > 730 * day ? 400 : 60) * day}
        {...place}
      />
      {isDense &&
        groupedMarks(marked, place).map(([className, d]) => (
          <path key={className} className={className} d={d} />
        ))}
    </g>
  )
})

/** Inside of the axes: the range of each result, the lines, the marks, and what is written beside them. */
export function TrendDrawing(props: TrendDrawingProps) {
  const { lines, span, labels, range, after, hair, chosen, place } = props
  const points = useMemo(() => lines.flatMap((line) => line.points), [lines])
  const hairAt = chosen?.time ?? hair
  const rangeWords = placedRange(points, range, place)
  const labelled = useMemo(() => pointsByKey(points, labels), [points, labels])
  const strokes = useMemo(() => strokesOf(lines, span, place), [lines, span, place])
  const texts = placedLabels(
    labels.flatMap((label) => {
      const point = labelled.get(label.key)
      return point ? [{ ...label, x: place.x(point.time), y: place.y(point.value) }] : []
    }),
    { left: place.left, right: place.right + 60, top: place.top - 16, bottom: place.bottom - 4 },
    [...(rangeWords ? [rangeWords] : []), ...placedAfter(after, place)],
    strokes,
  )
  return (
    <>
      {lines.map((line, index) => (
        <LineDrawing key={line.key} line={line} index={index} span={span} place={place} />
      ))}
      {rangeWords && (
        <text className="plot__tick plot__range" x={rangeWords.left} y={rangeWords.base}>
          {rangeWords.text}
        </text>
      )}
      {hairAt !== undefined && hairAt >= span.from && hairAt <= span.to && (
        <path
          className="plot__hair"
          d={`M${String(place.x(hairAt))} ${String(place.top)}V${String(place.bottom)}`}
        />
      )}
      {chosen && (
        <circle className="plot__ring" cx={place.x(chosen.time)} cy={place.y(chosen.value)} r={8} />
      )}
      {texts.map(({ key, text, left, base }) => (
        <text
          key={key}
          className={`plot__label plot__label--${labelled.get(key)?.tone ?? 'plain'}`}
          x={left}
          y={base}
        >
          {text}
        </text>
      ))}
      {placedAfter(after, place).map(({ key, text, left, base }) => (
        <text key={key} className={`plot__tick ${key}`} x={left} y={base}>
          {text}
        </text>
      ))}
    </>
  )
}

/** Among more points than these, no text is clear of the lines. */
const maxStrokes = 300

/** The lines as they go from point to point, for what is written beside them. */
function strokesOf(
  lines: readonly TrendLine[],
  { from, to }: TrendSpan,
  { x, y }: Place,
): Stroke[] {
  const shown = lines.map(({ points }) => points.filter(({ time }) => time >= from && time <= to))
  if (shown.flat().length > maxStrokes) return []
  return shown.flatMap((points) =>
    points.slice(1).map((point, index): Stroke => {
      const before = points[index] ?? point
      return [x(before.time), y(before.value), x(point.time), y(point.value)]
    }),
  )
}

/** The few points that are labelled, and not a table of all. */
function pointsByKey(
  points: readonly PlotPoint[],
  labels: TrendDrawingProps['labels'],
): ReadonlyMap<string, PlotPoint> {
  const keys = new Set(labels.map(({ key }) => key))
  return new Map(points.filter(({ key }) => keys.has(key)).map((point) => [point.key, point]))
}

/** All marks of one kind as one shape: thousands of elements would take longer to draw than a person waits. */
function groupedMarks(points: readonly PlotPoint[], { x, y }: Place): [string, string][] {
  const shapes = new Map<string, string[]>()
  for (const point of points) {
    const { className, d } = pointMark(point, x(point.time), y(point.value))
    const known = shapes.get(className)
    if (known) known.push(d)
    else shapes.set(className, [d])
  }
  return [...shapes]
    .map(([className, marks]): [string, string] => [className, marks.join('')])
    .toSorted(([one], [other]) => Number(/critical/.test(one)) - Number(/critical/.test(other)))
}

/** In the margin, at the foot: the day of a reading after the span, and below it the value. */
function placedAfter(after: TrendDrawingProps['after'], { right, bottom }: Place): PlacedLabel[] {
  if (!after) return []
  const [moment, value] = after
  const at = { x: right, y: bottom, left: right + 8 }
  return [
    { ...at, key: 'plot__after-day', text: moment, base: bottom - 22 },
    { ...at, key: 'plot__after', text: `${value} →`, base: bottom - 8 },
  ]
}

/** The newest range in words, at the lower edge of its band. */
function placedRange(
  points: readonly PlotPoint[],
  text: string | undefined,
  { left, bottom, y }: Place,
): PlacedLabel | undefined {
  const last = points.findLast(({ low, high }) => low !== undefined || high !== undefined)
  if (!last || text === undefined) return undefined
  const edge = last.low === undefined ? bottom : Math.min(bottom, y(last.low))
  return { key: 'range', text, x: left, y: edge, left: left + 4, base: edge - 4 }
}
