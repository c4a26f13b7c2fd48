import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { measurementSetting } from '#src/clinical/vital-signs/measurement-setting.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { newestRun } from '#src/presentation/trend-windows.ts'
import { offsetMinutes, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { WindowSpan } from './vital-signs-view.ts'

/** The days of one stay, or of one course of measuring: whole days, because that is how the window is named. */
export interface RunOfSigns extends WindowSpan {
  /** Of its first and of its last reading. */
  readonly first: FhirDateTime
  readonly last: FhirDateTime
}

/**
 * The newest run among the signs, as a trend of one of them has it, together with the runs of others at that time.
 * What was measured at home is in none: of someone who measures every day it would be a run of months around each stay.
 * @param now epoch ms
 */
export function newestRunOfSigns(
  { bloodPressure, signs, further }: Pick<VitalSigns, 'bloodPressure' | 'signs' | 'further'>,
  now: number,
): RunOfSigns | undefined {
  const lines = [
    (bloodPressure?.drawable ?? []).map(({ whole }) => whole),
    ...[...signs.flatMap(({ history }) => history ?? []), ...further].map(
      ({ latestSeries }) => latestSeries,
    ),
  ]
  const dates = lines.map((line) => datesOutsideHome(line, now))
  const runs = dates
    .flatMap((line) => newestRun(line.map(({ earliest }) => earliest)) ?? [])
    .toSorted((one, other) => other.to - one.to)
  const [newest] = runs
  if (!newest) return undefined
  const begun = Math.min(...runs.filter((each) => each.to >= newest.from).map((each) => each.from))
  const dateAt = (time: number) => dates.flat().find(({ earliest }) => earliest === time)
  const [first, last] = [dateAt(begun), dateAt(newest.to)]
  if (!first || !last) return undefined
  return { from: dayStart(first), to: Math.min(now, dayStart(last) + day - 1), first, last }
}

const day = 86_400_000

/** The first instant of its day, as its source wrote it. */
function dayStart({ earliest, offset }: FhirDateTime): number {
  const shift = offsetMinutes(offset) * 60_000
  return Math.floor((earliest + shift) / day) * day - shift
}

/** Oldest first. */
function datesOutsideHome(line: readonly Reading[], now: number): FhirDateTime[] {
  return line
    .flatMap(({ effective, circumstances }) =>
      effective && effective.earliest <= now && measurementSetting(circumstances) !== 'home'
        ? [effective]
        : [],
    )
    .toSorted((one, other) => one.earliest - other.earliest)
}
