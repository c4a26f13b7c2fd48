import { record, records, text, type Json } from '#src/r4/record.ts'
import type { LeftOut } from '../finding.ts'

export interface PartitionedObservations {
  readonly kept: readonly Json[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Observations that can be read, and those left out with the element that decided it. `entered-in-error`
 * has no place in a list, a trend or a last value (R4 observation-status).
 */
export function partitionObservations(observations: readonly unknown[]): PartitionedObservations {
  const kept: Json[] = []
  const leftOut: LeftOut[] = []
  for (const resource of observations) {
    const observation = record(resource)
    const reference = `Observation/${text(observation['id']) ?? ''}`
    if (observation['status'] === 'entered-in-error') {
      leftOut.push({ reference, reason: 'entered-in-error', element: 'status' })
    } else if (isNameless(observation)) {
      leftOut.push({ reference, reason: 'malformed', element: 'code' })
    } else {
      kept.push(observation)
    }
  }
  return { kept, leftOut }
}

/** Without any code, text or component there is nothing to call it by. */
function isNameless(observation: Json): boolean {
  const code = record(observation['code'])
  const hasName = text(code['text']) !== undefined || records(code['coding']).length > 0
  return !hasName && records(observation['component']).length === 0
}
