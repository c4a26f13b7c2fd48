import { within, type Course } from './course.ts'

/**
 * Free T4 (ng/dL) and TSH (m[IU]/L) by day on a levothyroxine dose (mg per day). Free T4 follows the dose with a delay
 * of two weeks, TSH follows free T4 steeply (log-linear) after another three, and the tissues follow last. A shape that
 * clinicians know (retest after six to eight weeks), not a dosing model.
 */
export function thyroidResponse(absorbedDose: Course, fromDay: number) {
  const states = new Map<number, { freeT4: number; tsh: number; pace: number }>()
  const target = (day: number) => 0.52 + 6.7 * absorbedDose(day)
  let freeT4 = target(fromDay)
  let seen = freeT4
  let pace = paceOf(freeT4)
  for (let day = fromDay; day <= 0; day += 1) {
    states.set(day, { freeT4, tsh: thyrotropin(seen), pace })
    freeT4 += (target(day) - freeT4) / 14
    seen += (freeT4 - seen) / 21
    pace += (paceOf(freeT4) - pace) / 30
  }
  const on = (day: number) => {
    const state = states.get(within(Math.floor(day), fromDay, 0))
    if (!state) throw new Error(`no thyroid state on day ${String(day)}`)
    return state
  }
  return {
    freeT4: (day: number) => on(day).freeT4,
    tsh: (day: number) => on(day).tsh,
    pace: (day: number) => on(day).pace,
  }
}

/** Free T4 at which this person is well. */
const well = 1.19

/** Steeper with too much than with too little. */
const thyrotropin = (freeT4: number) => 1.9 * Math.exp((freeT4 < well ? 3.5 : 15) * (well - freeT4))

const paceOf = (freeT4: number) => within((freeT4 - well) / (freeT4 < well ? 0.4 : 0.2), -1.1, 0.9)
