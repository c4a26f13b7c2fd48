import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Messages } from '#src/messages/messages.ts'
import { rangesUnder, rangeUnder } from './range-text.ts'

/**
 * A range below a head (`rangeUnder`): its limits, and what was sent beside them, such as `(Therapeutic Desired Level)`,
 * as a rest that may be cut off. Alternatives, and what could not be read, have no rest: nobody is to take one limit for
 * all of it.
 */
export function rangeWithRest(
  reading: Pick<Reading, 'ranges' | 'value'>,
  headUnit: string | undefined,
  t: Messages,
): { readonly range: string; readonly rest: string } {
  const [[limits, words] = ['', ''], ...others] = rangesUnder(reading, headUnit, t)
  const isRead = reading.ranges.every(({ malformed }) => malformed.length === 0)
  return limits !== '' && others.length === 0 && isRead
    ? { range: limits, rest: words }
    : { range: rangeUnder(reading, headUnit, t), rest: '' }
}
