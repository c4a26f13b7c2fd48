import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { VitalSignsView } from '#src/messages/vital-signs-view-names.ts'
import { isOpaqueKey } from '#src/presentation/trend-view.ts'
import type { ViewParameters } from '#src/presentation/view-parameters.ts'
import { unitsFrom } from './units-from.ts'

const day = 86_400_000

/** How far back each window that ends now goes, ms. */
const lengths: Readonly<Record<Exclude<VitalSignsView['window'], 'run'>, number>> = {
  '7d': 7 * day,
  '30d': 30 * day,
  '90d': 90 * day,
  '1y': 365.25 * day,
  all: Infinity,
}

export const windowsUntilNow = Object.keys(lengths) as readonly (keyof typeof lengths)[]

export const windowIds: readonly VitalSignsView['window'][] = ['run', ...windowsUntilNow]

/** What of the vital signs is on screen, as the address says it. Signs and readings are named by opaque keys. */
export interface VitalSignsAddress extends Pick<VitalSignsView, 'window'> {
  /** Undefined where none were chosen: then as they were sent. */
  readonly units: VitalSignsView['units'] | undefined
  /** The reading that is read in a trend. */
  readonly reading: string | undefined
  /** The one way of measuring blood pressure that is drawn. */
  readonly way: string | undefined
}

const usual = { window: '90d' } as const

/**
 * @param search the query part of an address; whatever else stands in it is the usual view
 * @param usualWindow the window of a chart before one is chosen
 * @param windows those that the chart has
 */
export function vitalSignsViewFrom(
  search: string,
  usualWindow: VitalSignsView['window'] = usual.window,
  windows = windowIds,
): VitalSignsAddress {
  const parameters = new URLSearchParams(search)
  return {
    window: windows.find((each) => each === parameters.get('window')) ?? usualWindow,
    units: unitsFrom(search),
    reading: [parameters.get('read') ?? ''].find(isOpaqueKey),
    way: [parameters.get('way') ?? ''].find(isOpaqueKey),
  }
}

/** What the address says of it; nothing of the usual view. That units as sent were chosen is said: they were others. */
export function parametersOfVitalSigns(
  { window, units, reading, way }: VitalSignsAddress,
  usualWindow: VitalSignsView['window'] = usual.window,
): ViewParameters {
  return {
    window: window !== usualWindow && window,
    units,
    read: reading,
    way,
  }
}

/** A time from one moment to another, epoch ms, both in it. */
export interface WindowSpan {
  readonly from: number
  readonly to: number
}

/** @param now epoch ms, at which the window ends */
export function spanUntilNow(window: keyof typeof lengths, now: number): WindowSpan {
  return { from: now - lengths[window], to: now }
}

export function isInSpan(
  { effective }: Pick<Reading, 'effective'>,
  { from, to }: WindowSpan,
): boolean {
  if (!effective) return false
  // A date without a time has no zone: it counts from the middle of its day.
  const { precision, earliest, latest } = effective
  return (precision === 'day' ? (earliest + latest) / 2 : earliest) >= from && earliest <= to
}

/** What must be chosen to see a reading: the shortest window that holds it; none where the usual one does, or none can. */
export function windowOf(
  reading: Pick<Reading, 'effective'>,
  now: number,
): keyof typeof lengths | undefined {
  const longEnough = (['90d', '1y', 'all'] as const).find((each) =>
    isInSpan(reading, spanUntilNow(each, now)),
  )
  return longEnough === usual.window ? undefined : longEnough
}
