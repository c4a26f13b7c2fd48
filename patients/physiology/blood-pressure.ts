import type { Random } from '../random.ts'
import { within } from './course.ts'

/**
 * A reading around a latent systolic pressure, mmHg. The diastolic follows it, with a pulse pressure that widens as the
 * pressure rises, and is always at least 18 lower.
 * @param stiffness 0 for young arteries, 1 for old ones
 */
export function pressureAround(
  systolic: number,
  random: Random,
  { stiffness = 0.5, scatter = 5 }: { readonly stiffness?: number; readonly scatter?: number } = {},
) {
  const upper = systolic + scatter * random.noise()
  const lower =
    (0.5 - 0.06 * stiffness) * upper + 18 - 3 * stiffness + 0.45 * scatter * random.noise()
  return { systolic: upper, diastolic: within(lower, 25, upper - 18) }
}

/** As read by ear on a mercury column: even numbers. */
export function heardPressure(reading: { readonly systolic: number; readonly diastolic: number }) {
  return {
    systolic: 2 * Math.round(reading.systolic / 2),
    diastolic: 2 * Math.round(reading.diastolic / 2),
  }
}
