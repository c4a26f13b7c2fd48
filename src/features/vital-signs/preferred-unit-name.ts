import type { InPreferredUnit } from '#src/clinical/vital-signs/preferred-unit.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'

/** A unit that was chosen is ours, not the source's: an inch is written as its reader writes it. */
export function preferredUnitName(
  { unit }: Pick<InPreferredUnit, 'unit'>,
  { inch }: Pick<VitalSignsPageMessages, 'inch'>,
): string {
  return unit === 'in' ? inch : unit
}
