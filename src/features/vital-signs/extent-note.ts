import type { Extent } from '#src/clinical/vital-signs/extent.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { pressureUnitOf } from '#src/presentation/pressure-unit.ts'

/**
 * Beside lowest and highest, where they are not of all readings: their unit, which may not be that of the latest, and of
 * how many they are.
 */
export function extentNote(
  { lowest, count }: Extent,
  all: number,
  { extentOf }: Pick<VitalSignsPageMessages, 'extentOf'>,
): string {
  if (count === all) return ''
  return [pressureUnitOf(lowest.value), extentOf(count, all)].filter(Boolean).join(' · ')
}
