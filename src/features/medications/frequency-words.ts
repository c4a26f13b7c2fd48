import type { Frequency } from '#src/clinical/medications/timing-parts.ts'
import type { DosageMessages } from '#src/messages/dosage.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { isOne, lengthText, spanText } from './length-text.ts'

/** `twice daily`, `every 4 to 6 hours`; what of it was not sent is said, never assumed. */
export function frequencyWords({ times, period, unit }: Frequency, dosage: DosageMessages): string {
  if (!period) return dosage.timesWithoutPeriod(times ? spanText(times, dosage) : '')
  const length = lengthText(period, unit, dosage)
  if (!times) return dosage.periodWithoutTimes(length)
  const count = spanText(times, dosage)
  const each = isOne(period) ? eachWords(count, unit, dosage) : undefined
  if (each !== undefined) return each
  const every =
    ownWord(dosage.every, unit ?? '')?.(spanText(period, dosage)) ?? dosage.everyLength(length)
  return isOne(times) ? every : dosage.timesEvery(count, every)
}

/** A number of times in each single period: `once daily`, `3 times weekly`. */
function eachWords(
  count: string,
  unit: string | undefined,
  { onceEach, twiceEach, timesEach }: DosageMessages,
): string | undefined {
  if (unit === undefined) return undefined
  if (count === '1') return ownWord(onceEach, unit)
  return count === '2' ? ownWord(twiceEach, unit) : ownWord(timesEach, unit)?.(count)
}
