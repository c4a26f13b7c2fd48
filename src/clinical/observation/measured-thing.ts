import { codeSystems } from '#src/r4/code-systems.ts'
import type { Reading } from './reading.ts'
import { latestReading, seriesByUnit, sortedNewestFirst, type Series } from './series.ts'

/** Everything that was read about one thing: an analyte, or a vital sign without a tile of its own. */
export interface MeasuredThing {
  /** LOINC code where there is one, else the first coding, else the name; unique within one answer. */
  readonly key: string
  readonly name: string
  readonly latest: Reading
  /** The newest numeric result before the latest, in the same unit. */
  readonly previous: Reading | undefined
  /** All of them, newest first, undated ones last. */
  readonly readings: readonly Reading[]
  /** The numeric ones by unit, for drawing. */
  readonly series: readonly Series[]
}

/** What a reading is about, so that the same analyte meets itself over the years. */
export function identityOf(reading: Reading): string {
  const loinc = reading.codes.find((code) => code.startsWith(`${codeSystems.loinc}|`))
  return loinc ?? reading.codes[0] ?? `text|${reading.name.toLowerCase()}`
}

export function measuredThings(readings: readonly Reading[]): MeasuredThing[] {
  const byIdentity = new Map<string, Reading[]>()
  for (const reading of readings) {
    const key = identityOf(reading)
    const known = byIdentity.get(key)
    if (known) known.push(reading)
    else byIdentity.set(key, [reading])
  }
  return [...byIdentity].flatMap(([key, all]) => measuredThing(key, all) ?? [])
}

export function measuredThing(key: string, all: readonly Reading[]): MeasuredThing | undefined {
  const readings = sortedNewestFirst(all)
  const latest = latestReading(readings)
  if (!latest) return undefined
  const series = seriesByUnit(readings)
  const line = series.find((each) => each.readings.includes(latest))?.readings ?? []
  const previous = line[line.indexOf(latest) + 1]
  return { key, name: latest.name, latest, previous, readings, series }
}
