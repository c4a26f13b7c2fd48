import { decimalDifference, exactDigits } from '../observation/exact-digits.ts'
import type { ReadingHistory } from '../observation/reading-history.ts'
import type { Reading } from '../observation/reading-type.ts'

/** How a measurement changed. */
export interface Change {
  /** Later minus earlier, in the unit of both, with as many decimals as the more precise of the two. */
  readonly difference: string
  /** The earlier of the two, which is not the latest. */
  readonly since: Reading
}

const month = 30 * 86_400_000

/** How a weight changed in the 30 days before the latest. */
export function weightChange(history: ChangingHistory): Change | undefined {
  const end = history.latest.effective?.earliest
  return end === undefined ? undefined : changeSince(history, end - month)
}

type ChangingHistory = Pick<ReadingHistory, 'latest' | 'rivals' | 'latestSeries'>

/**
 * The latest minus the first one since a time. Undefined where the latest is not one number of the series that is
 * drawn, or where that series has no other one since then: units are not converted here.
 * @param from epoch ms
 */
export function changeSince(
  { latest, rivals, latestSeries }: ChangingHistory,
  from: number,
): Change | undefined {
  const { effective } = latest
  if (!effective || rivals.length > 0 || !latestSeries.includes(latest)) return undefined
  const since = latestSeries.findLast(
    (each) =>
      each.effective !== undefined &&
      each.effective.earliest >= from &&
      each.effective.earliest < effective.earliest &&
      exactDigits(each) !== undefined,
  )
  const [later, earlier] = [exactDigits(latest), since && exactDigits(since)]
  if (!since || later === undefined || earlier === undefined) return undefined
  return { difference: decimalDifference(later, earlier), since }
}
