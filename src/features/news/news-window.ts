import type { ViewParameters } from '#src/presentation/view-parameters.ts'

const hour = 3_600_000

/** How far back the news look, as the address says it. */
export const newsWindows = [
  { id: '48h', ms: 48 * hour },
  { id: '7d', ms: 7 * 24 * hour },
  { id: '30d', ms: 30 * 24 * hour },
  { id: '90d', ms: 90 * 24 * hour },
] as const

export type NewsWindow = (typeof newsWindows)[number]

const usual = newsWindows[1]

/** @param search the query part of an address; whatever else stands in it is the usual window */
export function newsWindowFrom(search: string): NewsWindow {
  const id = new URLSearchParams(search).get('new')
  return newsWindows.find((each) => each.id === id) ?? usual
}

/** What the address says of it; nothing of the usual window. */
export function parametersOfNews({ id }: NewsWindow): ViewParameters {
  return { new: id !== usual.id && id }
}
