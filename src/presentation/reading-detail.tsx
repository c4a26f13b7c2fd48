import { useMemo, type ReactNode } from 'react'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Series } from '#src/clinical/observation/series.ts'
import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'
import type { LatePartProps } from './late-part.tsx'
import { opaqueKey } from './opaque-key.ts'
import { ReadingTable } from './reading-table.tsx'
import { ReadingTrend } from './reading-trend.tsx'
import { isCourse, readingLines, type ReadingLine } from './trend-lines.ts'
import type { TrendView } from './trend-view.ts'
import { trendWindows, usualWindow, type TrendWindow } from './trend-windows.ts'
import { unconverted, useJoinedSeries } from './use-joined-series.ts'
import { useTrendState } from './use-trend-state.ts'
import { useView } from './view-settings.tsx'
import '#src/ui/plots/trend-plot.css'
import './readings.css'

export interface ReadingDetailProps extends LatePartProps<'details' | 'results' | 'trend'> {
  readonly name: string
  readonly readings: readonly Reading[]
  readonly series: readonly Series[]
  /** What the address says of the trend, and how it is told another; without these the trend keeps it to itself. */
  readonly view?: TrendView
  readonly onView?: (view: TrendView) => void
  /** The time that is drawn, where the screen chooses it. */
  readonly span?: TrendSpan
  /** What was opened: it is read at first. */
  readonly opened?: Reading | undefined
  /** Other measurements to be drawn with it, and what chooses them. */
  readonly others?: readonly ReadingHistory[]
  readonly tools?: ReactNode
  /** Between the trend and the table: the reading that is read, whole. */
  readonly whole?: (reading: Reading) => ReactNode
  readonly hasTable?: boolean
  readonly height?: number
}

const none: readonly ReadingHistory[] = []

/** Everything about one measurement: its trend over a window, and every reading as a row. */
export function ReadingDetail(props: ReadingDetailProps) {
  const { name, readings, series, others = none, opened, messages, hasTable = true } = props
  const { t, now } = useView()
  const { details } = messages
  const state = useTrendState(props.view, props.onView, opened?.id ?? '')
  const joined = useJoinedSeries(series)
  const every = useMemo(() => readingLines(name, joined, t), [name, joined, t])
  const own = useMemo(() => every.filter(isCourse), [every])
  const added = useMemo(
    () =>
      others
        .flatMap((each) => readingLines(each.name, each.series.map(unconverted), t))
        .filter(isCourse),
    [others, t],
  )
  const windows = useMemo(() => windowsOf(own, now), [own, now])
  const ids = useMemo(() => new Map([...own, ...added].flatMap(keysOfReadings)), [own, added])
  const { part, window: wanted, reading: wantedReading } = state.view
  const openedAt = own.flatMap(({ points }) => points).find(({ key }) => key === opened?.id)?.time
  const window = windows.find(({ id }) => id === wanted) ?? usualWindow(windows, openedAt)
  const all = windows.find(({ id }) => id === 'all')
  const span = props.span ?? (part && all ? spanOf(all, part) : window)
  const chosen = ids.get(wantedReading ?? '') ?? opened?.id
  // What is neither drawn nor in a table needs no word of its unit.
  const isShown = ({ time }: { readonly time: number }) =>
    hasTable || (span !== undefined && time >= span.from && time <= span.to)
  const areSeveral = hasTable
    ? joined.length > 1
    : own.filter(({ points }) => points.some(isShown)).length > 1
  const shown = readings.find(({ id }) => id === chosen) ?? opened
  return (
    <div className="reading-detail">
      {own
        .filter(({ points, converted }) =>
          points.some((each) => converted.has(each.key) && isShown(each)),
        )
        .map(({ key, unit }) => (
          <p key={key} className="reading-detail__hint">
            {details.unitsConverted(unit)}
          </p>
        ))}
      {areSeveral && (
        <p className="reading-detail__hint">
          {joined.some(({ unit }) => unit !== undefined)
            ? details.unitsDiffer
            : details.unitsNotSent}
        </p>
      )}
      {span && (
        <ReadingTrend
          own={own}
          everyUnit={every}
          others={added}
          windows={windows}
          span={span}
          window={part ? undefined : window?.id}
          hasWindows={props.span === undefined}
          chosen={chosen}
          isChosenBelow={props.whole !== undefined}
          state={state}
          messages={messages}
          tools={props.tools}
          {...(props.height === undefined ? {} : { height: props.height })}
        />
      )}
      {shown && props.whole?.(shown)}
      {hasTable && (
        <ReadingTable
          name={name}
          readings={readings}
          series={joined}
          span={own.length > 0 ? span : undefined}
          chosen={chosen}
          messages={messages}
        />
      )}
    </div>
  )
}

function windowsOf(lines: readonly ReadingLine[], now: number): TrendWindow[] {
  const times = lines.flatMap(({ points }) => points.map(({ time }) => time))
  return trendWindows(
    times.toSorted((one, other) => one - other),
    now,
  )
}

function keysOfReadings({ readings }: ReadingLine): [string, string][] {
  return [...readings.keys()].map((id) => [opaqueKey(id), id])
}

/** @param part in thousandths of the whole */
function spanOf({ from, to }: TrendSpan, part: readonly [number, number]): TrendSpan {
  const at = (thousandths: number) => from + (thousandths / 1000) * (to - from)
  return { from: at(part[0]), to: at(part[1]) }
}
