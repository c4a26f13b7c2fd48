import type { Laboratory } from '../laboratory/laboratory-results.ts'
import type { Reading } from '../observation/reading-type.ts'
import type { VitalSigns } from '../vital-signs/vital-signs.ts'

/** Everything that was read of one measurement, as far as news is made of it. */
export interface NewsLine {
  /** Unique among the lines. */
  readonly key: string
  /** Of a laboratory analyte: the key of its `ReadingHistory`. */
  readonly analyte: string | undefined
  readonly name: string
  readonly latest: Reading
  /** The numbers to draw, newest first. */
  readonly trend: readonly Reading[]
  /** Newest first, undated ones last. */
  readonly readings: readonly Reading[]
}

/** Laboratory results and vital signs as lines; a blood pressure is two, because each half has its own flag. */
export function newsLines(
  laboratory: Pick<Laboratory, 'groups'> | undefined,
  vitalSigns: Pick<VitalSigns, 'bloodPressure' | 'signs' | 'further'> | undefined,
): NewsLine[] {
  const analytes = (laboratory?.groups ?? []).flatMap((group) => group.analytes)
  const signs = [
    ...(vitalSigns?.signs ?? []).flatMap(({ history }) => history ?? []),
    ...(vitalSigns?.further ?? []),
  ]
  return [
    ...analytes.map(({ key, name, latest, latestSeries, readings }) => ({
      key: `laboratory ${key}`,
      analyte: key,
      name,
      latest,
      trend: latestSeries,
      readings,
    })),
    ...pressureLines(vitalSigns?.bloodPressure),
    ...signs.map(({ key, name, latest, latestSeries, readings }) => ({
      key: `vital signs ${key}`,
      analyte: undefined,
      name,
      latest,
      trend: latestSeries,
      readings,
    })),
  ]
}

function pressureLines(history: VitalSigns['bloodPressure']): NewsLine[] {
  if (!history) return []
  return (['systolic', 'diastolic'] as const).flatMap((half) => {
    const readings = history.pressures.flatMap((pressure) => pressure[half] ?? [])
    const latest = history.latest[half] ?? readings[0]
    return latest
      ? [
          {
            key: `pressure ${half}`,
            analyte: undefined,
            name: latest.name,
            latest,
            trend: [],
            readings,
          },
        ]
      : []
  })
}
