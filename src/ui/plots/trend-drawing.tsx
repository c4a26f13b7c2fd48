import { memo, useMemo } from 'react'
import { placedAfter, type AfterSpan } from './after-span.ts'
import {
  isCrossed,
  placedLabels,
  type PlacedLabel,
  type Stroke,
  type WantedLabel,
} from './label-places.ts'
import { trendGap, type PlotPoint } from './plot-point.ts'
import { rangeBands } from './range-bands.ts'
import { isMarked, reducedPoints } from './reduced-points.ts'
import { pointMark, SeriesDrawing } from './series-drawing.tsx'
import { tickLetter } from './tick-letter.ts'
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
  readonly after: AfterSpan | undefined
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
  /** Where the break before the newest run is. */
  readonly breakAt: number | undefined
}

/** Points beyond this are marked only where they say something; the line still holds them all. */
const maxMarks = 150

/** Between the break and what ends at it, px. */
const breakGap = 6

/** What is drawn without a break: all of a line, or what is before its newest run, and the run. */
interface Part {
  readonly points: readonly PlotPoint[]
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

function partsOf(
  points: readonly PlotPoint[],
  { from, to, run }: TrendSpan,
  { left, right, breakAt }: Place,
): readonly Part[] {
  if (!run || breakAt === undefined) return [{ points, from, to, left, right }]
  const isInRun = ({ time }: PlotPoint) => time >= run.from
  return [
    {
      points: points.filter((each) => !isInRun(each)),
      from,
      to: run.from,
      left,
      right: breakAt - breakGap,
    },
    { points: points.filter(isInRun), from: run.from, to: run.to, left: breakAt + breakGap, right },
  ]
}

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
  return (
    <g className={`trend-line trend-line--${String(index)}`}>
      {partsOf(line.points, span, place).map((part) => (
        <PartDrawing key={part.from} part={part} place={place} />
      ))}
    </g>
  )
})

function PartDrawing({ part, place }: { readonly part: Part; readonly place: Place }) {
  const { from, to, left, right } = part
  const points = reducedPoints(part.points, from, to, right - left)
  const isDense = points.length > maxMarks
  const marked = isDense ? points.filter(isMarked) : points
  return (
    <>
      {rangeBands(points)
        .slice(1)
        .map((band) => (
          <line
            key={band.key}
            className="plot__change"
            x1={place.x(band.from)}
            x2={place.x(band.from)}
            y1={place.top}
            y2={place.bottom}
          />
        ))}
      <SeriesDrawing
        points={points}
        marked={isDense ? [] : marked}
        gap={trendGap(part.points, to - from)}
        {...place}
        right={right}
      />
      {isDense &&
        groupedMarks(marked, place).map(([className, d]) => (
          <path key={className} className={className} d={d} />
        ))}
    </>
  )
}

/** Inside of the axes: the range of each result, the lines, the marks, and what is written beside them. */
export function TrendDrawing(props: TrendDrawingProps) {
  const { lines, span, labels, range, after, hair, chosen, place } = props
  const points = useMemo(() => lines.flatMap((line) => line.points), [lines])
  const hairAt = chosen?.time ?? hair
  const labelled = useMemo(() => pointsByKey(points, labels), [points, labels])
  const strokes = useMemo(() => strokesOf(lines, span, place), [lines, span, place])
  const rangeWords = placedRange(points, range, place, strokes)
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
      {place.breakAt !== undefined && (
        <path
          className="plot__break"
          d={`M${String(place.breakAt)} ${String(place.top)}V${String(place.bottom)}`}
        />
      )}
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
        <text key={base} className={`plot__tick ${key}`} x={left} y={base}>
          {text}
        </text>
      ))}
    </>
  )
}

/** Among more points than these, no text is clear of the lines. */
const maxStrokes = 300

/** The lines as they go from point to point, for what is written beside them. */
function strokesOf(lines: readonly TrendLine[], span: TrendSpan, place: Place): Stroke[] {
  const { x, y } = place
  if (lines.flatMap(({ points }) => points).length > maxStrokes) return []
  const parts = lines.flatMap(({ points }) => partsOf(points, span, place))
  return parts.flatMap(({ points }) =>
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

/** The newest range in words, inside of its band: in the corner that no line goes through. */
function placedRange(
  points: readonly PlotPoint[],
  text: string | undefined,
  { left, right, top, bottom, x, y }: Place,
  strokes: readonly Stroke[],
): PlacedLabel | undefined {
  const last = rangeBands(points).at(-1)
  if (!last || text === undefined) return undefined
  const lower = last.low === undefined ? bottom : Math.min(bottom, y(last.low))
  const upper = last.high === undefined ? top : Math.max(top, y(last.high))
  const width = text.length * tickLetter
  // A band that is shorter than its words ends with them.
  const atEnd = right - width - 4
  const atStart = Math.min(Math.max(left, x(last.from)) + 4, atEnd)
  // A band that is lower than its words has no upper corners, and where lines cross all, they stand before it.
  const corners = [
    ...[lower - 4, upper + 13]
      .filter((base) => base <= lower)
      .flatMap((base) => [atStart, atEnd].map((start) => ({ left: start, base }))),
    { left: left + 4, base: lower - 4 },
  ]
  const isClear = (corner: (typeof corners)[number]) =>
    strokes.every((stroke) => !isCrossed(corner, width, stroke))
  const [first] = corners
  const corner = corners.find(isClear) ?? first
  return corner && { key: 'range', text, x: left, y: lower, ...corner }
}
