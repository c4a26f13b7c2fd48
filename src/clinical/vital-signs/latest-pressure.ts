import { isDatedAhead, latestOf } from '../observation/series.ts'
import { valuesOf, type BloodPressure } from './blood-pressure.ts'

/**
 * The latest blood pressure and how many others are dated ahead of now, as for any other reading.
 * @param pressures newest first
 * @param now epoch ms
 */
export function latestPressure(
  pressures: readonly BloodPressure[],
  now: number,
): { readonly latest: BloodPressure; readonly datedAhead: number } | undefined {
  const latest = latestOf(pressures, pressures.filter(isResult), ({ whole }) => whole, now)
  if (!latest) return undefined
  const ahead = pressures.filter((each) => each !== latest && isDatedAhead(each.whole, now))
  return { latest, datedAhead: ahead.length }
}

/** Dated, not cancelled, and not only announced. */
function isResult(pressure: BloodPressure): boolean {
  const { effective, status } = pressure.whole
  const isPending = valuesOf(pressure).every(({ value }) => value.kind === 'pending')
  return effective !== undefined && status !== 'cancelled' && !isPending
}
