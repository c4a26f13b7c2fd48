import { useCallback, useMemo } from 'react'
import { gravestReading } from '#src/clinical/laboratory/gravest-reading.ts'
import { isRemarkable } from '#src/clinical/observation/judgement.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { formatShortDay } from '#src/messages/format.ts'
import { late } from '#src/ui/late.tsx'
import type { WantedLabel } from '#src/ui/plots/label-places.ts'
import type { PlotPoint } from '#src/ui/plots/plot-point.ts'
import type { TickUnit } from '#src/ui/plots/time-ticks.ts'
import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'
import { withCutDecimals } from './with-cut-decimals.ts'
import type { LatePartProps } from './late-part.tsx'
import { hoursZone, sourceClock } from './source-clock.ts'
import { readingSentence } from './reading-sentence.ts'
import { flagsOf, momentText, plainUnit } from './reading-words.ts'
import { rangeText } from './range-text.ts'
import { tickWords } from './tick-words.ts'
import type { ReadingLine } from './trend-lines.ts'
import { useView } from './view-settings.tsx'

const TrendPlot = late(() =>
  import('#src/ui/plots/trend-plot.tsx').then((module) => module.TrendPlot),
)

export interface TrendPlotOfProps extends LatePartProps<'details' | 'results' | 'trend'> {
  /** In one unit. */
  readonly lines: readonly ReadingLine[]
  readonly span: TrendSpan
  /** The id of the reading that is read. */
  readonly chosen: string | undefined
  /** Its time, for drawings that it is not in. */
  readonly hair: number | undefined
  /** The axis goes on to now, long after the last reading: its end is named. */
  readonly isUntilNow?: boolean
  readonly height?: number
  readonly onPoint: (id: string | undefined) => void
  readonly onChoose: (id: string) => void
}

/** One drawing: the gravest and the latest reading are named in it, and every reading can be reached. */
export function TrendPlotOf(props: TrendPlotOfProps) {
  const { lines, span, messages, height = 220 } = props
  const { details, results, trend } = messages
  const { t, now } = useView()
  const all = lines.map((line) => line.name)
  const names = all.length > 1 ? t.formats.all(all) : (all[0] ?? '')
  const unit = plainUnit(lines[0]?.unit ?? '')
  const marks = useMemo(() => lines.map((line) => marksOf(line, span)), [lines, span])
  const labels = marks.flatMap(({ gravest, latest }) => [
    ...(gravest ? [{ key: gravest.id, ...gravestText(gravest) }] : []),
    ...(latest && latest.key !== gravest?.id
      ? [{ key: latest.key, text: withCutDecimals(latest.text) }]
      : []),
  ])
  const [first] = marks
  const dates = useMemo(
    () => lines.flatMap(({ readings }) => [...readings.values()].map((each) => each.effective)),
    [lines],
  )
  const clock = useMemo(() => sourceClock(dates), [dates])
  const formatTick = useCallback(
    (wall: number, tick: TickUnit) => tickWords(wall, tick, t.formats, trend),
    [t, trend],
  )
  return (
    <TrendPlot
      lines={lines}
      span={span}
      unit={unit}
      label={unit === '' ? t.values.trendOf(names) : details.trendIn(names, unit)}
      readerLabel={trend.readingsOf(names)}
      textOf={sentenceOf}
      hint={trend.hint}
      formatTick={formatTick}
      clock={clock}
      clockName={hoursZone(dates, span, t.formats)}
      labels={labels}
      range={
        lines.length === 1 && first?.ranged
          ? trend.range(withCutDecimals(rangeText(first.ranged, t)))
          : undefined
      }
      after={
        lines.length === 1 && first?.after
          ? [dayOf(first.after.key), withCutDecimals(first.after.text)]
          : undefined
      }
      chosen={props.chosen}
      hair={props.hair}
      endName={props.isUntilNow === true ? trend.now : undefined}
      height={height}
      reducedNote={trend.reduced}
      onPoint={props.onPoint}
      onChoose={props.onChoose}
      waiting={
        <div
          className="trend-plot trend-plot--waiting"
          role="status"
          aria-label={details.plotLoading}
        >
          <svg width="1" height={height} aria-hidden="true" />
        </div>
      }
      failed={<p className="reading-detail__hint">{details.plotFailed}</p>}
    />
  )

  function lineOf(id: string): ReadingLine | undefined {
    return lines.find(({ readings }) => readings.has(id))
  }
  function sentenceOf({ key }: PlotPoint): string {
    const line = lineOf(key)
    const reading = line?.readings.get(key)
    if (!line || !reading) return ''
    const converted = line.converted.get(key)
    return [
      ...(lines.length > 1 ? [line.name] : []),
      readingSentence(reading, t, results),
      ...(converted === undefined ? [] : [details.converted(converted)]),
    ].join(', ')
  }
  /** The value with its flag is never left out for the length of its date, which another time zone makes longer. */
  function gravestText({
    id,
    effective,
    ...reading
  }: Reading): Pick<WantedLabel, 'text' | 'shorter'> {
    const point = lineOf(id)?.points.find(({ key }) => key === id)
    const codes = flagsOf(reading, t).flatMap(({ code }) => (code === '' ? [] : [code]))
    const value = [withCutDecimals(point?.text ?? ''), ...codes].join(' ')
    return effective
      ? {
          text: `${value}, ${momentText(effective, t)}`,
          shorter: [`${value}, ${formatShortDay(effective, now, t.formats)}`, value],
        }
      : { text: value }
  }
  function dayOf(id: string): string {
    const date = lineOf(id)?.readings.get(id)?.effective
    return date ? formatShortDay(date, now, t.formats) : ''
  }
}

interface Marks {
  /** Undefined where nothing is said against any. */
  readonly gravest: Reading | undefined
  readonly latest: PlotPoint | undefined
  /** The first one after the span. */
  readonly after: PlotPoint | undefined
  /** The latest that came with a range in the unit of the line. */
  readonly ranged: Reading | undefined
}

function marksOf({ points, readings, converted }: ReadingLine, { from, to }: TrendSpan): Marks {
  const shown = points.filter(({ time }) => time >= from && time <= to)
  const newestFirst = shown.toReversed().flatMap(({ key }) => readings.get(key) ?? [])
  const gravest = gravestReading(newestFirst)
  return {
    gravest: gravest && isRemarkable(gravest) ? gravest : undefined,
    latest: shown.at(-1),
    after: points.findLast(({ time }) => time > to),
    ranged: newestFirst.find(({ id, comparableRange }) => comparableRange && !converted.has(id)),
  }
}
