import type { VitalSignsView } from '#src/messages/vital-signs-view-names.ts'
import { isOpaqueKey } from '#src/presentation/trend-view.ts'
import type { ViewParameters } from '#src/presentation/view-parameters.ts'

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

/** What of the vital signs is on screen, as the address says it. Signs and readings are named by opaque keys. */
export interface VitalSignsAddress extends VitalSignsView {
  /** The reading that is read in a trend. */
  readonly reading: string | undefined
  /** The one way of measuring blood pressure that is drawn. */
  readonly way: string | undefined
}

const usual = { window: '90d', units: 'as-sent' } as const

/**
 * @param search the query part of an address; whatever else stands in it is the usual view
 * @param usualWindow the window of a chart before one is chosen
 */
export function vitalSignsViewFrom(
  search: string,
  usualWindow: VitalSignsView['window'] = usual.window,
): VitalSignsAddress {
  const parameters = new URLSearchParams(search)
  return {
    window: windowIds.find((each) => each === parameters.get('window')) ?? usualWindow,
    units: unitIds.find((each) => each === parameters.get('units')) ?? usual.units,
    reading: [parameters.get('read') ?? ''].find(isOpaqueKey),
    way: [parameters.get('way') ?? ''].find(isOpaqueKey),
  }
}

/** What the address says of it; nothing of the usual view. */
export function parametersOfVitalSigns(
  { window, units, reading, way }: VitalSignsAddress,
  usualWindow: VitalSignsView['window'] = usual.window,
): ViewParameters {
  return {
    window: window !== usualWindow && window,
    units: units !== usual.units && units,
    read: reading,
    way,
  }
}

/** Start of a window that ends now, epoch ms. */
export function windowStart(window: VitalSignsView['window'], now: number): number {
  return now - spans[window]
}
