import type { Course } from './course.ts'

/**
 * HbA1c in % from the daily mean glucose (mg/dL) of the previous three months: eAG = 28.7 A1c - 46.7
 * (Nathan DM et al., Diabetes Care 2008;31:1473-1478). Recent weeks count more, because older red cells are gone.
 */
export function glycatedHaemoglobin(meanGlucose: Course, day: number): number {
  const mean =
    weights.reduce((sum, [back, weight]) => sum + weight * meanGlucose(day - back), 0) / 10
  return (mean + 46.7) / 28.7
}

/** `[days before, tenths]`: half within the last month. */
const weights = [
  [7, 2.5],
  [22, 2.5],
  [38, 1.5],
  [53, 1.5],
  [75, 1],
  [98, 1],
] as const
