import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { isDatedAhead } from '../observation/latest-among.ts'
import type { Reading } from '../observation/reading-type.ts'

/** One day on which something was measured. */
export interface FlowsheetDay {
  /** The date as it was written, as precise as it was sent: `2026-11-08`, `2026-11`, `2026`; empty without a date. */
  readonly key: string
  readonly date: FhirDateTime | undefined
  /** Earliest first; a time that was not sent comes first. */
  readonly draws: readonly FlowsheetDraw[]
  /** More than 30 days after the day before it. */
  readonly isAfterGap: boolean
  /** Dated in the future, which no measurement can be. */
  readonly isAhead: boolean
}

/** What was measured at one time, to the minute. */
export interface FlowsheetDraw {
  readonly key: string
  readonly date: FhirDateTime | undefined
}

export function dayKey({ effective }: Pick<Reading, 'effective'>): string {
  return effective?.text.slice(0, 10) ?? ''
}

/** Unique among all days. */
export function drawKey(reading: Pick<Reading, 'effective'>): string {
  const { effective } = reading
  if (effective?.precision !== 'time') return dayKey(reading)
  return `${dayKey(reading)} ${String(Math.floor(effective.earliest / 60_000))}`
}

const longGap = 30 * 86_400_000

/**
 * The days of these readings, oldest first; readings without a readable date are a day of their own at the end.
 * @param now epoch ms
 */
export function flowsheetDays(readings: readonly Reading[], now: number): FlowsheetDay[] {
  const days = new Map<string, Map<string, Reading>>()
  for (const reading of readings) {
    const day = days.get(dayKey(reading)) ?? new Map<string, Reading>()
    days.set(dayKey(reading), day)
    const draw = drawKey(reading)
    if (!day.has(draw)) day.set(draw, reading)
  }
  const sorted = [...days]
    .map(([key, draws]) => ({
      key,
      draws: [...draws]
        .map(([draw, { effective }]) => ({ key: draw, date: effective }))
        .toSorted(inTime),
      isAhead: [...draws.values()].some((each) => isDatedAhead(each, now)),
    }))
    .map((day) => ({ ...day, date: day.draws[0]?.date }))
    .toSorted(inTime)
  return sorted.map((day, index) => {
    const before = sorted[index - 1]?.date
    const isAfterGap =
      before !== undefined &&
      day.date !== undefined &&
      day.date.earliest - before.earliest > longGap
    return { ...day, isAfterGap }
  })
}

interface Dated {
  readonly key: string
  readonly date: FhirDateTime | undefined
}

function inTime(one: Dated, other: Dated): number {
  const time = ({ date }: Dated) => date?.earliest ?? Infinity
  if (time(one) !== time(other)) return time(one) < time(other) ? -1 : 1
  return one.key < other.key ? -1 : 1
}
