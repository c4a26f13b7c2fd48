import type { Chart } from '../chart/chart.ts'
import { course, wander, within } from '../physiology/course.ts'

export type HeartFailureState = ReturnType<typeof heartFailureState>

/** The latent states of the story of heart failure, by day. */
export function heartFailureState(chart: Chart) {
  const random = chart.random('state')
  /** Litres of fluid above or below her dry weight. */
  const fluid = course(
    [-730, 1.6],
    [-560, 2],
    [-420, 2.6],
    [-385, 4.2],
    [-371, 6.8],
    [-363, 2.2],
    [-279, 1.9],
    [-188, 1.6],
    [-90, 1.5],
    [-48, 1.1],
    [-18, 0.9],
    [-8, -0.2],
    [-1, -0.9],
    [0, -0.7],
  )
  const filtration = course(
    [-730, 60],
    [-420, 57],
    [-371, 41],
    [-363, 54],
    [-279, 51],
    [-188, 52],
    [-90, 48],
    [-69, 43],
    [-48, 40],
    [-27, 38],
    [-18, 35],
    [-1, 29.6],
    [0, 32.6],
  )
  const lisinopril = course([-731, 0.5], [-90, 0.5], [-84, 1])
  const spironolactone = course([-188, 0], [-181, 0.5], [-90, 0.5], [-83, 1], [-1, 1], [0, 0.7])
  const trimethoprim = course([-22, 0], [-19, 1], [-15, 1], [-12, 0])
  const saltSubstitute = course([-14, 0], [-9, 1], [-1, 1], [0, 0.4])
  /** Intravenous furosemide lowers potassium too. */
  const washedOut = course([-371, 0], [-369, 0.35], [-365, 0.5], [-355, 0.15], [-335, 0])
  const small = wander(random, 1, 17)
  const pressureDrift = wander(random, 4, 23)
  const weightDrift = wander(random, 0.18, 4)
  const bloodDrift = wander(random, 0.15, 60)
  return {
    fluid,
    filtration: (day: number) => filtration(day) * (1 + 0.012 * small(day)),
    weight: (day: number) => 71.9 + fluid(day) + weightDrift(day),
    /** The sum of blocked aldosterone, failing kidneys and a potassium salt. */
    potassium: (day: number) =>
      4.02 +
      0.014 * (75 - filtration(day)) +
      0.25 * lisinopril(day) +
      0.38 * spironolactone(day) +
      0.4 * trimethoprim(day) +
      0.78 * saltSubstitute(day) +
      0.3 * Math.max(0, -fluid(day)) -
      washedOut(day) +
      0.05 * small(day * 1.3),
    natriuretic: (day: number) => 900 * Math.exp(0.39 * fluid(day) + 0.05 * small(day + 400)),
    sodium: (day: number) =>
      139.8 -
      0.75 * Math.max(0, fluid(day) - 1.5) -
      (3.2 * Math.max(0, 0.9 - fluid(day))) / 1.6 -
      0.06 * (55 - filtration(day)),
    inr: (day: number) =>
      2.45 + 0.9 * trimethoprim(day) + (day > -12 ? 0.5 : 0) + 0.12 * small(day),
    systolic: (day: number) =>
      course(
        [-730, 138],
        [-371, 142],
        [-363, 128],
        [-188, 122],
        [-90, 117],
        [-18, 110],
        [0, 103],
      )(day) + pressureDrift(day),
    heartRate: (day: number) =>
      course([-730, 84], [-371, 104], [-363, 84], [-280, 80], [-270, 66], [-90, 64], [0, 57])(day) +
      0.4 * pressureDrift(day + 90),
    saturation: (day: number) => within(97.4 - 0.9 * Math.max(0, fluid(day) - 1), 88, 98),
    haemoglobin: (day: number) =>
      course([-730, 12.9], [-371, 12.0], [-200, 12.1], [0, 11.6])(day) + bloodDrift(day),
    meanGlucose: course([-730, 176], [-371, 182], [-90, 163], [-30, 158], [0, 156]),
  }
}
