import { latestAmong, type LatestAmong } from '../observation/latest-among.ts'
import {
  inNewestOrder,
  valueContent,
  valueKey as readingKey,
} from '../observation/latest-reading.ts'
import type { BloodPressure } from './blood-pressure.ts'
import { pairedPressures } from './paired-pressures.ts'
import { panelPressure } from './panel-pressure.ts'
import type { PressureObservations } from './pressure-observations.ts'

/** Every blood pressure of the patient. */
export interface PressureHistory extends Omit<LatestAmong<BloodPressure>, 'datedAhead'> {
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
    inNewestOrder({ ...one.whole, id: one.id }, { ...other.whole, id: other.id }),
  )
  const found = latestAmong(pressures, { reading: ({ whole }) => whole, content, valueKey }, now)
  if (!found) return undefined
  const { datedAhead } = found
  return {
    ...found,
    datedAhead: datedAhead.length,
    pressures,
    drawable: pressures.filter((each) => isDrawable(each) && !datedAhead.includes(each)),
    pending: pressures.reduce((sum, { pending }) => sum + pending, 0),
  }
}

function content({ values }: BloodPressure): 'value' | 'pending' | 'none' {
  const contents = values.map(({ value }) => valueContent(value))
  if (contents.includes('value')) return 'value'
  return contents.includes('pending') ? 'pending' : 'none'
}

function valueKey({ values }: BloodPressure): string {
  return values.map(readingKey).join('/')
}

function isDrawable({ whole: { effective, status } }: BloodPressure): boolean {
  return effective !== undefined && status !== 'cancelled'
}
