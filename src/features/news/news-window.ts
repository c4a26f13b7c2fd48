import type { LastEncounter } from '#src/clinical/news/last-encounter.ts'
import { daysBack } from '#src/messages/format.ts'
import type { ViewParameters } from '#src/presentation/view-parameters.ts'

/** How far back the news look, as the address says it: two days are said in hours, the others in days. */
const starts = {
  '48h': (now: number) => now - 48 * 3_600_000,
  '7d': (now: number) => daysBack(7, now),
  '30d': (now: number) => daysBack(30, now),
  '90d': (now: number) => daysBack(90, now),
}

type Length = keyof typeof starts

export type NewsWindowId = Length | 'encounter'

/** From when the news are. */
export type NewsWindow = { readonly from: number } & (
  | { readonly id: Length }
  | { readonly id: 'encounter'; readonly start: LastEncounter['start'] }
)

const usual = '7d'

/** The windows that can be chosen; the last encounter only where it is known. */
export function newsWindows(
  now: number,
  last: Pick<LastEncounter, 'start'> | undefined,
): readonly NewsWindow[] {
  const windows = Object.entries(starts).map(([id, from]) => ({
    id: id as Length,
    from: from(now),
  }))
  return last
    ? [...windows, { id: 'encounter', from: last.start.earliest, start: last.start }]
    : windows
}

/** @param query of an address; whatever else stands in it, or cannot be chosen now, is the usual window */
export function newsWindowFrom(query: string, windows: readonly NewsWindow[]): NewsWindow {
  const wanted = new URLSearchParams(query).get('new')
  const found = windows.find(({ id }) => id === wanted) ?? windows.find(({ id }) => id === usual)
  return found ?? { id: usual, from: 0 }
}

/** What the address says of it; nothing of the usual window. */
export function parametersOfNews(id: NewsWindowId): ViewParameters {
  return { new: id !== usual && id }
}
