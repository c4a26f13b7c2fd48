import { at, type Moment } from './clock.ts'
import type { Chart } from './chart.ts'
import type { Resource } from '../resource-parts.ts'

export interface HomeRhythm {
  readonly part: string
  readonly fromDay: number
  /** Last day, inclusive. */
  readonly toDay: number
  readonly times: readonly string[]
  /** Share of readings that the patient forgets. */
  readonly forgets?: number
  /** Interval in days; every day without it. */
  readonly everyDays?: number
}

/** The moments at which a patient measures at home: near the agreed times, but not always. */
export function homeMoments(chart: Chart, rhythm: HomeRhythm): readonly Moment[] {
  const random = chart.random(rhythm.part)
  const every = Math.max(1, Math.round((rhythm.everyDays ?? 1) / chart.density))
  const moments: Moment[] = []
  for (let day = rhythm.fromDay; day <= rhythm.toDay; day += every) {
    for (const time of rhythm.times) {
      const moment = at(day, time) + Math.round(6 * random.noise())
      if (random.next() >= (rhythm.forgets ?? 0.08)) moments.push(moment)
    }
  }
  return moments
}

/** The patient as performer. */
export const byPatient = (chart: Chart): Resource => chart.subject
