import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import { unitText, valueText } from '#src/presentation/reading-words.ts'
import type { PressureBar } from '#src/ui/plots/pressure-strokes.ts'
import { pressureUnitOf } from '#src/presentation/pressure-unit.ts'

/** Blood pressures as bars from systolic to diastolic, oldest first. */
export function lanePressures(
  /** Newest first. */
  pressures: readonly BloodPressure[],
  t: Messages,
  now: number,
): PressureBar[] {
  return pressures.toReversed().flatMap((pressure) => {
    const { whole, systolic, diastolic, setting } = pressure
    const [upper, lower] = [numberOf(systolic), numberOf(diastolic)]
    if (!whole.effective || (upper === undefined && lower === undefined)) return []
    return [
      {
        key: pressure.id,
        time: whole.effective.earliest,
        upper,
        lower,
        mean: undefined,
        isHome: setting === 'home',
        day: formatShortDay(whole.effective, now, t.formats),
        label: pressureWords(pressure, t),
      },
    ]
  })
}

/** `120/80 mmHg`; a half that was not sent is a question mark. */
export function pressureWords({ systolic, diastolic, whole }: BloodPressure, t: Messages): string {
  if (!systolic && !diastolic) return `${valueText(whole.value, t)} ${unitText(whole.value)}`.trim()
  const pair = [systolic, diastolic]
    .map((half) => (half ? valueText(half.value, t) : '?'))
    .join('/')
  return `${pair} ${pressureUnitOf((systolic ?? diastolic ?? whole).value)}`.trim()
}

export function numberOf(reading: Reading | undefined): number | undefined {
  return reading?.value.kind === 'quantity' ? reading.value.quantity.number : undefined
}
