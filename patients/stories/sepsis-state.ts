import type { Chart } from '../chart/chart.ts'
import { at, dayOf } from '../chart/clock.ts'
import { course, wander, within } from '../physiology/course.ts'

export const arrival = at(-20, '13:35')
export const discharge = at(-14, '11:20')

export type SepsisState = ReturnType<typeof sepsisState>

/** The latent states of the story of sepsis, by day. */
export function sepsisState(chart: Chart) {
  const random = chart.random('state')
  const small = wander(random, 1, 0.25)
  const slow = wander(random, 1, 40)
  const hours = (after: number) => dayOf(arrival) + after / 24
  /** 0 well, 1 the worst night. Fluids and antibiotics start in the second hour. */
  const severity = course(
    [hours(-30), 0],
    [hours(-8), 0.35],
    [hours(0), 0.72],
    [hours(5), 0.9],
    [hours(11), 1],
    [hours(20), 0.82],
    [hours(36), 0.5],
    [hours(60), 0.27],
    [hours(96), 0.1],
    [hours(140), 0.02],
    [hours(240), 0],
  )
  /** The kidneys lag half a day behind and recover slowly. */
  const injury = course(
    [hours(-20), 0],
    [hours(0), 0.32],
    [hours(30), 1],
    [hours(48), 0.92],
    [hours(96), 0.45],
    [hours(140), 0.22],
    [hours(320), 0.02],
    [hours(480), 0],
  )
  return {
    severity: (day: number) => within(severity(day) + 0.02 * small(day), 0, 1.05),
    /** Fever comes in waves, and goes down after acetaminophen. */
    temperature: (day: number) =>
      36.7 +
      2.3 * severity(day) * (0.85 + 0.25 * Math.sin((day - 0.65) * 4 * Math.PI)) +
      0.2 * Math.sin((day - 0.4) * 2 * Math.PI),
    filtration: (day: number) => (84 - 55 * injury(day)) * (1 + 0.015 * slow(day)),
    injury,
    /** C reactive protein peaks a day and a half after the worst. */
    crp: course(
      [hours(-20), 3],
      [hours(0), 92],
      [hours(14), 210],
      [hours(38), 296],
      [hours(64), 214],
      [hours(92), 118],
      [hours(138), 52],
      [hours(310), 7],
      [hours(480), 3],
    ),
    leukocytes: course(
      [hours(-40), 7.2],
      [hours(0), 16.8],
      [hours(14), 22.4],
      [hours(38), 18.6],
      [hours(92), 11.4],
      [hours(138), 9],
      [hours(310), 7.4],
    ),
    platelets: course(
      [hours(-40), 232],
      [hours(0), 172],
      [hours(40), 104],
      [hours(92), 138],
      [hours(138), 210],
      [hours(310), 305],
      [hours(480), 250],
    ),
    haemoglobin: course(
      [hours(-40), 14.4],
      [hours(0), 14.6],
      [hours(14), 12.6],
      [hours(92), 12.1],
      [hours(310), 13.2],
      [hours(480), 13.9],
    ),
  }
}
