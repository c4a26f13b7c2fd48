import type { ParsedObservation } from './parsed-observation.ts'
import type { Reading } from './reading-type.ts'

/**
 * The readings that an Observation is listed as: its own and each component's. When only the components say something,
 * the Observation has no row of its own.
 */
export function listedReadings({ whole, components }: ParsedObservation): readonly Reading[] {
  if (components.length === 0) return [whole]
  return hasOwnContent(whole) ? [whole, ...components] : components
}

/** A value, a reason, members, an interpretation or a range must not disappear behind the components. */
function hasOwnContent({ value, interpretations, ranges }: Reading): boolean {
  const isEmpty = value.kind === 'not-sent' || value.kind === 'pending'
  return !isEmpty || interpretations.length > 0 || ranges.length > 0
}
