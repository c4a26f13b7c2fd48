import { decimalDifference, exactDigits } from './exact-digits.ts'
import type { Reading } from './reading-type.ts'
import type { Series } from './series.ts'

/** How a result differs from the one before it, in the unit of both. */
export interface ChangeBefore {
  readonly difference: string
  readonly before: Reading
}

/**
 * A result minus the number before it in the same unit. Undefined where either is not one exact number, and where several
 * results of the earlier time differ: none is chosen.
 */
export function changeBefore(
  series: readonly Series[],
  reading: Reading,
): ChangeBefore | undefined {
  const own = series.find(({ readings }) => readings.includes(reading))?.readings ?? []
  const time = reading.effective?.earliest
  const earlier = own.filter(
    ({ effective }) => time !== undefined && effective !== undefined && effective.latest < time,
  )
  const [before] = earlier
  if (!before) return undefined
  const rivals = earlier.filter(
    ({ effective }) => effective?.earliest === before.effective?.earliest,
  )
  const digits = new Set(rivals.map(exactDigits))
  const [now, then] = [exactDigits(reading), exactDigits(before)]
  if (digits.size > 1 || now === undefined || then === undefined) return undefined
  return { difference: decimalDifference(now, then), before }
}
