import type { ReadingHistory } from './reading-history.ts'

/** Whether the latest is one number about which a reader need be told nothing: it can be said in passing. */
export function isUndisputed(history: ReadingHistory): boolean {
  const { latest, rivals, laterWithoutValue, isNewerPending, datedAhead, undated } = history
  const notices =
    latest.cautions.length + rivals.length + laterWithoutValue.length + datedAhead + undated
  return latest.value.kind === 'quantity' && notices === 0 && !isNewerPending
}
