import { codeSystems } from '#src/r4/code-systems.ts'
import type { Reading } from './reading-type.ts'
import {
  isDatedAhead,
  latestReading,
  seriesByUnit,
  sortedNewestFirst,
  type Series,
} from './series.ts'

/** Everything that was read about one thing: an analyte, or a vital sign without a tile of its own. */
export interface ReadingHistory {
  /** LOINC code where there is one, else the first coding that has a system, else the name; unique within one answer. */
  readonly key: string
  readonly name: string
  readonly latest: Reading
  /** The newest numeric result before the latest, in the same unit. */
  readonly previous: Reading | undefined
  /** How many others are dated ahead of now: a wrong date is never the latest, and is said. */
  readonly datedAhead: number
  /** All of them, newest first, undated ones last. */
  readonly readings: readonly Reading[]
  /** The numeric ones by unit, for drawing. */
  readonly series: readonly Series[]
}

/**
 * What a reading is about, so that the same analyte meets itself over the years: its LOINC code, else its first
 * code that has a system, else its name. A code without a system identifies nothing (R4 Coding.system), what
 * has no name is only itself, and what is about another subject never joins the patient's own.
 */
function identityOf(reading: Reading): string {
  const { name, codes, cautions } = reading
  const code =
    codes.find((each) => each.startsWith(`${codeSystems.loinc}|`)) ??
    codes.find((each) => !each.startsWith('|'))
  const own = code ?? (name === '' ? `nameless|${reading.id}` : `text|${name.toLowerCase()}`)
  return cautions.includes('about-another-subject') ? `${own}|about-another-subject` : own
}

/** @param now epoch ms */
export function readingHistories(readings: readonly Reading[], now: number): ReadingHistory[] {
  const byIdentity = new Map<string, Reading[]>()
  for (const reading of readings) {
    const key = identityOf(reading)
    const known = byIdentity.get(key)
    if (known) known.push(reading)
    else byIdentity.set(key, [reading])
  }
  return [...byIdentity].flatMap(([key, all]) => readingHistory(key, all, now) ?? [])
}

/** @param now epoch ms */
export function readingHistory(
  key: string,
  all: readonly Reading[],
  now: number,
): ReadingHistory | undefined {
  const readings = sortedNewestFirst(all)
  const latest = latestReading(readings, now)
  if (!latest) return undefined
  const series = seriesByUnit(readings)
  const line = series.find((each) => each.readings.includes(latest))?.readings ?? []
  const previous = line[line.indexOf(latest) + 1]
  const datedAhead = readings.filter((each) => each !== latest && isDatedAhead(each, now)).length
  return { key, name: latest.name, latest, previous, datedAhead, readings, series }
}
