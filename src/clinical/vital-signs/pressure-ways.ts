import type { BloodPressure } from './blood-pressure.ts'
import { usualExtent, type Extent } from './extent.ts'

/** Blood pressures that were measured in one way: position, site, method and device as sent. */
export interface PressureWay {
  /** Undefined where nothing was sent of it. */
  readonly how: string | undefined
  /** Newest first. */
  readonly pressures: readonly BloodPressure[]
  readonly systolic: Extent | undefined
  readonly diastolic: Extent | undefined
}

/**
 * Pressures apart by how they were measured: at home, in a clinic and by a monitor they are not the same measurement.
 * What was measured most recently comes first.
 * @param pressures newest first
 */
export function pressureWays(pressures: readonly BloodPressure[]): PressureWay[] {
  const byWay = new Map<string, BloodPressure[]>()
  for (const pressure of pressures) {
    const how = pressure.whole.circumstances.join(', ')
    const known = byWay.get(how)
    if (known) known.push(pressure)
    else byWay.set(how, [pressure])
  }
  return [...byWay].map(([how, each]) => ({
    how: how === '' ? undefined : how,
    pressures: each,
    systolic: usualExtent(each.flatMap(({ systolic }) => systolic ?? [])),
    diastolic: usualExtent(each.flatMap(({ diastolic }) => diastolic ?? [])),
  }))
}
