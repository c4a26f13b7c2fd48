import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import type { Messages } from '#src/messages/messages.ts'
import { unitText } from '#src/presentation/reading-words.ts'
import { pressureUnitOf } from '#src/presentation/pressure-unit.ts'

/** What can be drawn above the orders: numbers of one measurement in one unit, or blood pressures. */
export interface TrendChoice {
  readonly key: string
  readonly name: string
  readonly unit: string
  /** `system|code` of its latest reading. */
  readonly codes: readonly string[]
  /** Newest first; none of blood pressure. */
  readonly readings: readonly Reading[]
  readonly pressures: readonly BloodPressure[]
}

export function trendChoices(
  laboratory: Laboratory | undefined,
  vitalSigns: VitalSigns | undefined,
  t: Messages,
): TrendChoice[] {
  const pressure = vitalSigns?.bloodPressure
  return [
    ...(laboratory?.groups ?? []).flatMap(({ analytes }) =>
      analytes.map((history) => choice(history, history.name)),
    ),
    ...(pressure
      ? [
          {
            key: 'blood-pressure',
            name: t.vitalSigns.bloodPressure,
            unit: pressureUnitOf((pressure.latest.systolic ?? pressure.latest.whole).value),
            codes: [],
            readings: [],
            pressures: pressure.drawable,
          },
        ]
      : []),
    ...(vitalSigns?.signs ?? []).flatMap(({ kind, history }) =>
      history ? [choice(history, t.vitalSigns.kinds[kind])] : [],
    ),
    ...(vitalSigns?.further ?? []).map((history) => choice(history, history.name)),
  ].filter(({ readings, pressures }) => readings.length + pressures.length > 0)

  function choice({ key, latest, latestSeries }: ReadingHistory, name: string): TrendChoice {
    const [first] = latestSeries
    return {
      key,
      name: name === '' ? t.values.noName : name,
      unit: first ? unitBeside(name, unitText(first.value)) : '',
      codes: latest.codes,
      readings: latestSeries,
      pressures: [],
    }
  }
}

/** Some sources name `INR` as the unit of INR. */
function unitBeside(name: string, unit: string): string {
  return unit === name ? '' : unit
}
