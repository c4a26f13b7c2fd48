import { changesOf } from '#src/clinical/medications/moment-of-orders.ts'
import type { Lane } from '#src/clinical/medications/order-lanes.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { Stop } from '#src/ui/lanes/lanes-plot.tsx'
import type { TrendChoice } from './trend-choices.ts'

/** A moment that can be read, with its date as it was sent. */
export interface DatedStop extends Stop {
  readonly date: FhirDateTime
}

/** Every result and every change of an order in the window, in order of time; of one time, one. */
export function stopsOf(
  trends: readonly TrendChoice[],
  lanes: readonly Lane[],
  from: number,
  now: number,
): DatedStop[] {
  const ofReadings = trends.flatMap(({ readings, pressures }) =>
    [...readings, ...pressures.map(({ whole }) => whole)].flatMap(({ effective }) =>
      effective ? [{ time: effective.earliest, date: effective, isOfOrders: false }] : [],
    ),
  )
  const ofOrders = lanes.flatMap(({ rows }) =>
    rows
      .flat()
      .flatMap((bar) =>
        changesOf(bar).flatMap(({ date }) =>
          date.precision === 'day' || date.precision === 'time'
            ? [{ time: date.earliest, date, isOfOrders: true }]
            : [],
        ),
      ),
  )
  const byTime = new Map<number, DatedStop>()
  for (const stop of [...ofReadings, ...ofOrders]) {
    const known = byTime.get(stop.time)
    if (stop.time < from || stop.time > now) continue
    byTime.set(
      stop.time,
      known ? { ...known, isOfOrders: known.isOfOrders || stop.isOfOrders } : stop,
    )
  }
  return [...byTime.values()].toSorted((one, other) => one.time - other.time)
}

/** As many as fit into a line or two of a narrow screen. */
const maxDays = 6

/** The newest days on which an order changed, the newest first; each by its last change. */
export function changeDays(stops: readonly DatedStop[]): DatedStop[] {
  const byDay = new Map<string, DatedStop>()
  for (const stop of stops.toReversed()) {
    const day = stop.date.text.slice(0, 10)
    if (stop.isOfOrders && !byDay.has(day)) byDay.set(day, stop)
  }
  return [...byDay.values()].slice(0, maxDays)
}

/** The stop that is read: the chosen one; else the newest result, else the newest change. */
export function stopAt(stops: readonly DatedStop[], isChosen: (stop: Stop) => boolean): number {
  const found = stops.findIndex(isChosen)
  if (found >= 0) return found
  const newest = stops.findLastIndex(({ isOfOrders }) => !isOfOrders)
  return newest >= 0 ? newest : stops.length - 1
}
