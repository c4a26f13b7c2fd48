import type { Reading } from '../observation/reading-type.ts'

/**
 * How grave a flag is: what the source calls critical before what it flags, and that before a value outside its own
 * range that nobody flagged. Undefined where nothing says that a value is out of the ordinary: a code such as `POS` or
 * `S` is shown with its result and says nothing about severity.
 */
export function flagRank({
  severity,
  judgement,
}: Pick<Reading, 'severity' | 'judgement'>): number | undefined {
  if (severity === 'critical') return 0
  if (severity !== undefined && severity !== 'other') return 1
  return judgement === 'outside-above' || judgement === 'outside-below' ? 2 : undefined
}
