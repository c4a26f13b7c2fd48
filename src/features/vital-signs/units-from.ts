import type { VitalSignsView } from '#src/messages/vital-signs-view-names.ts'

export const unitIds: readonly VitalSignsView['units'][] = ['as-sent', 'metric', 'us']

/** The units that a reader chose, on whichever screen of the chart they are. */
export function unitsFrom(search: string): VitalSignsView['units'] | undefined {
  const units = new URLSearchParams(search).get('units')
  return unitIds.find((each) => each === units)
}
