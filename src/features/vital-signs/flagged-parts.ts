import { isFlagged } from '#src/clinical/observation/judgement.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'

/** The parts whose flags stand beside the pair; where none has one, the first value, which says that nothing judged it. */
export function flaggedParts({
  values,
  parts,
}: Pick<BloodPressure, 'values' | 'parts'>): readonly Reading[] {
  const flagged = parts.filter(isFlagged)
  return flagged.length > 0 ? flagged : values.slice(0, 1)
}
