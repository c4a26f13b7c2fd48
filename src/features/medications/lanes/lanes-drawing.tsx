import { useMemo } from 'react'
import { formatShortDay } from '#src/messages/format.ts'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { LanesPlot, type Stop } from '#src/ui/lanes/lanes-plot.tsx'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { sourceClock } from '#src/presentation/source-clock.ts'
import { useAheadOfAddress } from '#src/presentation/use-ahead-of-address.ts'
import type { TimeTick } from '#src/ui/lanes/time-ticks.ts'
import { useOrdersView } from '../orders-view.tsx'
import type { ChosenLines } from './chosen-lines.ts'
import { drawnLanes, drawnTrends, lanesScale } from './drawn-lines.ts'
import type { LaneWordsContext } from './lane-words.ts'
import { LanesKey } from './lanes-key.tsx'
import { LanesReadout } from './lanes-readout.tsx'
import { readoutAt } from './readout.ts'
import { changeDays, stopAt, stopsOf } from './stops.ts'

/** The drawing, what its shapes mean, and the moment that is read. */
export function LanesDrawing({
  chosen,
  from,
  context,
  moment,
  onMoment,
}: {
  readonly chosen: ChosenLines
  /** Start of the window, epoch ms. */
  readonly from: number
  readonly context: LaneWordsContext
  /** The opaque key of the moment that is read; undefined where nobody chose one. */
  readonly moment: string | undefined
  readonly onMoment: (moment: string | undefined) => void
}) {
  const { t, now } = useOrdersView()
  const read = useAheadOfAddress(moment, String, onMoment)
  const { words } = context
  const { trends, lanes } = chosen
  const drawing = useMemo(() => {
    const [drawn, above] = [drawnLanes(lanes, from, context), drawnTrends(trends, from, now, t)]
    const scale = lanesScale(above, drawn, from, now)
    const stops = stopsOf(trends, lanes, scale.from, now)
    return { drawn, above, scale, stops, clock: sourceClock(stops.map(({ date }) => date)) }
  }, [lanes, trends, from, now, context, t])
  const { drawn, above, scale, stops, clock } = drawing
  const index = stopAt(stops, (each) => momentKey(each) === read.view)
  const stop = stops[index]
  const days = changeDays(stops)
  const readout = stop && readoutAt(stop.date, trends, lanes, context)
  if (drawn.length + above.length === 0) return <p className="lanes-note">{words.noLines}</p>
  return (
    <>
      {days.length > 0 && (
        <ChoiceChips
          label={words.changesOn}
          choices={days.map(({ time, date }) => ({
            id: String(time),
            name: formatShortDay(date, now, t.formats),
          }))}
          chosen={String(stop?.time)}
          onChoose={(id) => {
            read.change(momentKey(days.find(({ time }) => String(time) === id)))
          }}
        />
      )}
      <LanesPlot
        trends={above}
        lanes={drawn}
        scale={scale}
        stops={stops}
        chosen={Math.max(0, index)}
        onChoose={(next) => {
          read.change(momentKey(stops[next]), 'settled')
        }}
        onSettle={read.settle}
        label={words.slider}
        chosenDay={stop ? formatShortDay(stop.date, now, t.formats) : ''}
        chosenText={
          readout
            ? [
                readout.moment,
                ...readout.values.map(({ name, text }) => `${name} ${text}`),
                ...readout.changed,
              ].join(', ')
            : ''
        }
        now={words.now}
        formatTick={tickText}
        clock={clock}
      />
      <LanesKey lanes={drawn} words={words} />
      {readout && (
        // Each moment is read from its beginning.
        <LanesReadout
          key={readout.moment}
          readout={readout}
          isAsked={read.view !== undefined}
          words={words}
        />
      )}
    </>
  )

  function tickText({ time, unit }: TimeTick): string {
    const date = new Date(time)
    const month = t.formats.months[date.getUTCMonth()] ?? ''
    const year = String(date.getUTCFullYear())
    if (unit === 'day') return t.formats.dayAndMonth(date.getUTCDate(), month)
    return unit === 'year' || date.getUTCMonth() === 0 ? year : month
  }
}

function momentKey(stop: Stop | undefined): string | undefined {
  return stop && opaqueKey(`moment ${String(stop.time)}`)
}
