import type { Course } from './course.ts'

export interface WarfarinCourse {
  /** Milligrams a week that are taken. */
  readonly weeklyDose: Course
  /** 1 is this person's usual sensitivity; an interacting medicine raises it. */
  readonly sensitivity: Course
  /** mg a week that hold an INR of 2.5 at usual sensitivity. */
  readonly usualDose: number
  readonly fromDay: number
}

/**
 * INR by day: it follows the dose with a delay of days (the clotting factors' half-lives), and rises steeply with
 * dose and sensitivity. A shape that a clinician knows, not a dosing model.
 */
export function warfarinResponse(warfarin: WarfarinCourse): Course {
  const { weeklyDose, sensitivity, usualDose, fromDay } = warfarin
  const target = (day: number) =>
    1 + 1.5 * ((weeklyDose(day) * sensitivity(day)) / usualDose) ** steepness
  const byDay = new Map<number, number>()
  let level = target(fromDay)
  for (let day = fromDay; day <= 0; day += 1) {
    byDay.set(day, level)
    level += (target(day) - level) / daysOfDelay
  }
  return (day) => byDay.get(Math.floor(day)) ?? target(fromDay)
}

const daysOfDelay = 2.6
const steepness = 1.7
