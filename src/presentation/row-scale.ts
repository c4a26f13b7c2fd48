import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { ShownPeriod } from '#src/clinical/observation/shown-period.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import { timeScale, type TimeScale } from '#src/ui/plots/time-scale.ts'

/** The time scale that the trends of a group share, and what it is called. */
export interface RowScale {
  readonly time: TimeScale
  /** `12 mo`, or the years of an old chart. */
  readonly window: string
  /** When its newest run, drawn apart, begins. */
  readonly since: string | undefined
}

/** @param usual what the usual window is called */
export function rowScale(
  histories: readonly ReadingHistory[],
  { from, to, isRecent }: ShownPeriod,
  usual: string,
  t: Messages,
  now: number,
): RowScale {
  const starts = histories.flatMap(({ latestSeries }) =>
    latestSeries.flatMap(({ effective }) => effective ?? []),
  )
  const inPeriod = starts.filter(({ earliest }) => earliest >= from && earliest <= to)
  const oldest = inPeriod.toSorted((one, other) => one.earliest - other.earliest)[0]
  // Where most of the window holds nothing, the drawing begins with the first result, and its head says so.
  const isShort = oldest !== undefined && isRecent && oldest.earliest - from > (to - from) / 2
  const time = timeScale(
    inPeriod.map(({ earliest }) => earliest),
    isShort ? oldest.earliest : from,
    to,
  )
  const start = starts.find(({ earliest }) => earliest === time.run?.from)
  const [first, last] = [from, to].map((at) =>
    t.formats.year(String(new Date(at).getUTCFullYear())),
  )
  return {
    time,
    window: isShort
      ? t.rows.since(formatShortDay(oldest, now, t.formats))
      : isRecent
        ? usual
        : first === last
          ? (first ?? '')
          : t.rows.years(first ?? '', last ?? ''),
    since: start && t.rows.runSince(formatShortDay(start, now, t.formats)),
  }
}
