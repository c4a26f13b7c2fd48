import { newestFirst } from '#src/r4/fhir-date-time.ts'
import { isDatedAhead, latestOf } from '../observation/latest-reading.ts'
import type { BloodPressure } from './blood-pressure.ts'
import { pairedPressures } from './paired-pressures.ts'
import { panelPressure } from './panel-pressure.ts'
import type { PressureObservations } from './pressure-observations.ts'

/** Every blood pressure of the patient. */
export interface PressureHistory {
  readonly latest: BloodPressure
  /** How many others are dated in the future: they are never the latest, and the reader is told. */
  readonly datedAhead: number
  /** All of them, newest first, undated ones last. */
  readonly pressures: readonly BloodPressure[]
  /** Those with a place in the drawing, newest first: dated, not cancelled, and not dated in the future. */
  readonly drawable: readonly BloodPressure[]
  /** How many values still wait for their result. */
  readonly pending: number
}

/** @param now epoch ms */
export function pressureHistory(
  { panels, systolics, diastolics }: PressureObservations,
  now: number,
): PressureHistory | undefined {
  const pressures = [
    ...panels.map(panelPressure),
    ...pairedPressures(systolics, diastolics),
  ].toSorted((one, other) =>
    newestFirst(one.whole.effective, other.whole.effective, one.id, other.id),
  )
  const latest = latestOf(pressures, pressures.filter(isResult), ({ whole }) => whole, now)
  if (!latest) return undefined
  const isWronglyDated = (each: BloodPressure) => each !== latest && isDatedAhead(each.whole, now)
  return {
    latest,
    datedAhead: pressures.filter(isWronglyDated).length,
    pressures,
    drawable: pressures.filter((each) => isDrawable(each) && !isWronglyDated(each)),
    pending: pressures.reduce((sum, { pending }) => sum + pending, 0),
  }
}

/** Dated, not cancelled, and at least one value is not pending. */
function isResult(pressure: BloodPressure): boolean {
  return isDrawable(pressure) && pressure.values.some(({ value }) => value.kind !== 'pending')
}

function isDrawable({ whole: { effective, status } }: BloodPressure): boolean {
  return effective !== undefined && status !== 'cancelled'
}
