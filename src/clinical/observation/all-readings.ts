import { records, type Json } from '#src/r4/record.ts'
import { componentReadings, observationReading } from './readings.ts'
import type { Reading } from './reading.ts'

/**
 * Every reading of an Observation: its own value and each component. Where only components hold something,
 * the whole is not repeated as a row without a value.
 */
export function allReadings(observation: Json): Reading[] {
  const whole = observationReading(observation)
  const components =
    records(observation['component']).length === 0 ? [] : componentReadings(observation)
  const speaksItself =
    components.length === 0 || whole.value.kind === 'quantity' || whole.value.kind === 'text'
  return speaksItself ? [whole, ...components] : components
}
