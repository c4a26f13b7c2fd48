import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import { whenText } from '#src/presentation/reading-words.ts'
import type { PressureBar } from '#src/ui/plots/pressure-strokes.ts'
import { pressureText, pressureUnit } from './pressure-words.ts'

/** Blood pressures as they are drawn, oldest first. */
export function pressureBars(
  /** Newest first. */
  drawable: readonly BloodPressure[],
  t: Messages,
  now: number,
): PressureBar[] {
  return drawable.toReversed().flatMap((pressure) => {
    const { whole, systolic, diastolic, mean, setting } = pressure
    const [upper, lower] = [numberOf(systolic), numberOf(diastolic)]
    if (!whole.effective || (upper === undefined && lower === undefined)) return []
    return [
      {
        key: pressure.id,
        time: whole.effective.earliest,
        upper,
        lower,
        mean: mean?.kind === 'calculated' ? mean.number : numberOf(mean?.reading),
        isHome: setting === 'home',
        day: formatShortDay(whole.effective, now, t.formats),
        label: `${pressureText(pressure, t)} ${pressureUnit(pressure)}, ${whenText(whole, t)}`,
      },
    ]
  })
}

function numberOf(reading: Reading | undefined): number | undefined {
  return reading?.value.kind === 'quantity' ? reading.value.quantity.number : undefined
}
