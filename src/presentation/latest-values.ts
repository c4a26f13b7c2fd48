import type { LatestAmong } from '#src/clinical/observation/latest-among.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Messages } from '#src/messages/messages.ts'
import { unitText, valueText } from './reading-words.ts'

/** Values as text, with their unit once where it is the same for all of them. */
function valuesText(readings: readonly Reading[], t: Messages): string {
  const units = new Set(readings.map(({ value }) => unitText(value)))
  const withUnit = ({ value }: Reading) => `${valueText(value, t)} ${unitText(value)}`.trim()
  if (units.size > 1) return readings.map(withUnit).join(', ')
  const values = readings.map(({ value }) => valueText(value, t)).join(', ')
  return `${values} ${[...units][0] ?? ''}`.trim()
}

/** What stands in place of the latest value where several values could be it; undefined where one is. */
export function severalLatest(
  { latest, rivals, isOneTime }: Pick<LatestAmong<Reading>, 'latest' | 'rivals' | 'isOneTime'>,
  t: Messages,
): string | undefined {
  if (rivals.length === 0) return undefined
  const all = [latest, ...rivals]
  const words = isOneTime ? t.values.atOneTime : t.values.orderUnknown
  return words(all.length, valuesText(all, t))
}
