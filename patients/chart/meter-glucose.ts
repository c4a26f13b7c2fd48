import { laboratoryMeasures } from '../codes/laboratory-measures.ts'
import { quantity, type Resource } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import type { Moment } from './clock.ts'
import { observationParts } from './observation.ts'

/** Adds a reading of a patient's own meter: one Observation without a laboratory or a range. */
export function addMeterGlucose(
  chart: Chart,
  at: Moment,
  value: number,
  performer: Resource,
): void {
  const measure = laboratoryMeasures.meterGlucose
  chart.add({
    resourceType: 'Observation',
    id: chart.nextId(`lab-${measure.loinc}`),
    ...observationParts(chart, 'laboratory', measure, {
      at,
      performer,
      device: 'Home glucose meter',
    }),
    valueQuantity: quantity(measure, value),
  })
}
