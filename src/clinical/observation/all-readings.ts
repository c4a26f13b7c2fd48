import { records, type Json } from '#src/r4/record.ts'
import { componentReadings, observationReading } from './observation-reading.ts'
import type { Reading } from './reading-type.ts'

/**
 * Every reading of an Observation: its own value and each component. Where only the components say something,
 * the whole is not repeated as a row without a value.
 */
export function allReadings(observation: Json): Reading[] {
  const whole = observationReading(observation)
  const hasComponents = records(observation['component']).length > 0
  if (!hasComponents) return [whole]
  return [...(speaksItself(whole) ? [whole] : []), ...componentReadings(observation)]
}

/** A value, a reason, members, a flag or a range of its own must not vanish behind the components. */
function speaksItself({ value, interpretations, ranges }: Reading): boolean {
  const saysNothing = value.kind === 'not-sent' || value.kind === 'pending'
  return !saysNothing || interpretations.length > 0 || ranges.length > 0
}
