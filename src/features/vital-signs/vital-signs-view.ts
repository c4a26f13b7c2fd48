import type { VitalSignsView } from '#src/messages/vital-signs-view-names.ts'

const day = 86_400_000

/** How far back each window goes, ms. */
const spans: Readonly<Record<VitalSignsView['window'], number>> = {
  '7d': 7 * day,
  '30d': 30 * day,
  '90d': 90 * day,
  '1y': 365.25 * day,
  all: Infinity,
}

export const windowIds = Object.keys(spans) as readonly VitalSignsView['window'][]

export const unitIds: readonly VitalSignsView['units'][] = ['as-sent', 'metric', 'us']

const usual: VitalSignsView = { window: '90d', units: 'as-sent' }

/** @param search the query part of an address; whatever else stands in it is the usual view */
export function vitalSignsViewFrom(search: string): VitalSignsView {
  const parameters = new URLSearchParams(search)
  return {
    window: windowIds.find((each) => each === parameters.get('window')) ?? usual.window,
    units: unitIds.find((each) => each === parameters.get('units')) ?? usual.units,
  }
}

/** The query part of the address, with its question mark; empty for the usual view. */
export function searchOfView({ window, units }: VitalSignsView): string {
  const parts = [
    ...(window === usual.window ? [] : [`window=${window}`]),
    ...(units === usual.units ? [] : [`units=${units}`]),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Start of a window that ends now, epoch ms. */
export function windowStart(window: VitalSignsView['window'], now: number): number {
  return now - spans[window]
}
