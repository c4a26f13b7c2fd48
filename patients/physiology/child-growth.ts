import { course } from './course.ts'

/**
 * Weight (kg) and height (cm) of a girl by age in days, a number of standard deviations from the median. The medians are
 * from the WHO Child Growth Standards (2006) up to five years and the WHO reference (2007) after that, to one decimal
 * at the listed ages and linear between them. A standard deviation is about 12 % of weight and 4 % of height.
 */
export function growthAt(
  ageDays: number,
  deviation: { readonly weight: number; readonly height: number },
) {
  return {
    weight: medianWeight(ageDays) * (1 + 0.12 * deviation.weight),
    height: medianHeight(ageDays) * (1 + 0.037 * deviation.height),
  }
}

const medianWeight = course(
  [0, 3.2],
  [5, 3.1],
  [30, 4.2],
  [61, 5.1],
  [122, 6.4],
  [183, 7.3],
  [274, 8.2],
  [365, 8.9],
  [457, 9.6],
  [548, 10.2],
  [731, 11.5],
  [913, 12.7],
  [1096, 13.9],
  [1461, 16.1],
  [1826, 18.2],
  [2192, 20.2],
)

const medianHeight = course(
  [0, 49.1],
  [30, 53.7],
  [61, 57.1],
  [122, 62.1],
  [183, 65.7],
  [274, 70.1],
  [365, 74],
  [457, 77.5],
  [548, 80.7],
  [731, 86.4],
  [913, 90.7],
  [1096, 95.1],
  [1461, 102.7],
  [1826, 109.4],
  [2192, 115.1],
)
