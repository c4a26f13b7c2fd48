import type { Chart } from '../chart/chart.ts'
import { course, wander } from '../physiology/course.ts'
import { warfarinResponse } from '../physiology/warfarin-response.ts'

export type AtrialFibrillationState = ReturnType<typeof atrialFibrillationState>

/** The latent states of the story of atrial fibrillation, by day. */
export function atrialFibrillationState(chart: Chart) {
  const random = chart.random('state')
  const small = wander(random, 1, 18)
  const pressureDrift = wander(random, 4, 14)
  const swing = wander(random, 1, 24)
  /** As ordered, but three doses are left out and vitamin K is given when the INR is 6.2. */
  const weeklyDose = course(
    [-700.1, 0],
    [-700, 25],
    [-686.1, 25],
    [-686, 32.5],
    [-658.1, 32.5],
    [-658, 37.5],
    [-212.1, 37.5],
    [-212, 0],
    [-209.1, 0],
    [-209, 32.5],
    [-181.1, 32.5],
    [-181, 35],
  )
  const antibiotic = course(
    [-220, 1],
    [-218, 1.5],
    [-215, 2.08],
    [-212, 2.2],
    [-211, 0.9],
    [-206, 0.86],
    [-200, 0.95],
    [-190, 1],
  )
  const inr = warfarinResponse({
    weeklyDose,
    sensitivity: (day) =>
      antibiotic(day) * (1 + (day > -225 && day < -205 ? 0 : 0.085 * swing(day))),
    usualDose: 36.5,
    fromDay: -701,
  })
  return {
    inr,
    haemoglobin: course(
      [-730, 14.2],
      [-214, 14],
      [-211.5, 13.1],
      [-209, 12.2],
      [-180, 12.9],
      [-120, 13.7],
      [0, 14],
    ),
    ferritin: course([-214, 96], [-205, 38], [-120, 62], [0, 90]),
    rate: (day: number) =>
      course([-730, 112], [-700, 108], [-690, 84], [0, 76])(day) + 2.5 * small(day + 300),
    systolic: (day: number) => course([-730, 142], [-500, 134], [0, 131])(day) + pressureDrift(day),
    weight: (day: number) => course([-730, 83.5], [0, 81.2])(day) + 0.3 * small(day + 90),
  }
}
