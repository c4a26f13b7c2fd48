import { trendWindowIds, type TrendWindowId } from './trend-windows.ts'
import type { ViewParameters } from './view-parameters.ts'

/** What of a trend is on screen, as an address says it: no date, code or id of a result. */
export interface TrendView {
  /** Undefined for the window that is shown first. */
  readonly window: TrendWindowId | undefined
  /** A part of all readings' time, in thousandths; it goes before the window. */
  readonly part: readonly [from: number, to: number] | undefined
  /** The opaque key of the reading that is read. */
  readonly reading: string | undefined
  /** The opaque keys of what else is drawn. */
  readonly others: readonly string[]
}

export const firstTrendView: TrendView = {
  window: undefined,
  part: undefined,
  reading: undefined,
  others: [],
}

/** @param parameters of an address; whatever was not written by this app is left out */
export function trendViewFrom(parameters: URLSearchParams): TrendView {
  const [from, to] = /^(\d{1,4})-(\d{1,4})$/
    .exec(parameters.get('part') ?? '')
    ?.slice(1)
    .map(Number) ?? [0, 0]
  const isPart = from !== undefined && to !== undefined && from < to && to <= 1000
  return {
    window: trendWindowIds.find((id) => id === parameters.get('window')),
    part: isPart ? [from, to] : undefined,
    reading: [parameters.get('read') ?? ''].find(isOpaqueKey),
    others: parameters.get('with')?.split('.').filter(isOpaqueKey) ?? [],
  }
}

/** What the address says of it. */
export function parametersOfTrend({ window, part, reading, others }: TrendView): ViewParameters {
  return { window, part: part?.join('-'), read: reading, with: others.join('.') }
}

/** Whatever else stands in an address was not written by this app. */
export function isOpaqueKey(text: string): boolean {
  return /^[0-9a-z]{1,7}$/.test(text)
}
