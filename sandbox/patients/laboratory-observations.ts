import { laboratoryMeasures, type LaboratoryName, type Measure } from './codes.ts'
import type { Random } from './random.ts'
import { at, observation, quantity, span, valueOn, type Resource } from './resource-parts.ts'
import type { Course, Story } from './stories.ts'

/** Laboratory results at each draw, with the laboratory's own range and flag. */
export function laboratory(story: Story, today: number, random: Random): Resource[] {
  const draws = [...Array(story.draws).keys()].map((draw) =>
    Math.round(1 + (draw * (span - 20)) / story.draws),
  )
  return draws.flatMap((daysAgo, draw) =>
    (Object.entries(story.laboratory) as [LaboratoryName, Course][]).map(([name, course]) => {
      const measure = laboratoryMeasures[name]
      const value = Math.max(0, valueOn(course, daysAgo, random))
      return {
        ...observation(
          story,
          `lab-${measure.loinc}-${String(draw)}`,
          'laboratory',
          measure,
          at(today, daysAgo, -200),
        ),
        issued: at(today, daysAgo, -60),
        ...(draw === 0 ? { status: 'preliminary' } : {}),
        valueQuantity: quantity(measure, value),
        ...flagged(measure, Number(value.toFixed(measure.decimals))),
      }
    }),
  )
}

/** The laboratory's own range and flag; HH and LL well beyond it, as laboratories print them. */
function flagged(measure: Measure, value: number): Resource {
  const { low, high } = measure
  if (low === undefined && high === undefined) return {}
  const isHigh = high !== undefined && value > high
  const isLow = low !== undefined && value < low
  const isCritical = measure.loinc === '2823-3' && (value >= 6 || value < 2.8)
  const code = isHigh ? (isCritical ? 'HH' : 'H') : isLow ? (isCritical ? 'LL' : 'L') : 'N'
  return {
    interpretation: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
        ],
      },
    ],
    referenceRange: [
      {
        ...(low === undefined ? {} : { low: quantity(measure, low) }),
        ...(high === undefined ? {} : { high: quantity(measure, high) }),
      },
    ],
  }
}
