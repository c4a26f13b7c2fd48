import type { Course } from './course.ts'

export interface WarfarinCourse {
  /** Milligrams taken per week. */
  readonly weeklyDose: Course
  /** 1 is this person's usual sensitivity. Interacting medicines raise it. */
  readonly sensitivity: Course
  /** Milligrams per week that keep the INR at 2.5 at usual sensitivity. */
  readonly usualDose: number
  readonly fromDay: number
}

/**
 * INR by day. It follows the dose with a delay of some days (the half-lives of clotting factors) and rises steeply with
 * dose and sensitivity. A shape that clinicians know, not a dosing model.
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
