import type { LastEncounter } from '#src/clinical/news/last-encounter.ts'
import type { ViewParameters } from '#src/presentation/view-parameters.ts'

const hour = 3_600_000

/** How far back the news look, as the address says it. */
const lengths = {
  '48h': 48 * hour,
  '7d': 7 * 24 * hour,
  '30d': 30 * 24 * hour,
  '90d': 90 * 24 * hour,
}

type Length = keyof typeof lengths

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
  const windows = Object.entries(lengths).map(([id, ms]) => ({ id: id as Length, from: now - ms }))
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
