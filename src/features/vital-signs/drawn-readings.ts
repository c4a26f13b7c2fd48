import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { isInSpan, type WindowSpan } from './vital-signs-view.ts'

/**
 * The numbers of a window, of any unit: each unit has a drawing of the same time. One alone is none to draw: an axis would
 * say less of it than words.
 */
export function drawnReadings(
  readings: readonly Reading[],
  window: WindowSpan,
): { readonly drawn: readonly Reading[]; readonly only: Reading | undefined } {
  const found = readings.filter((each) => each.value.kind === 'quantity' && isInSpan(each, window))
  return found.length > 1 ? { drawn: found, only: undefined } : { drawn: [], only: found[0] }
}
