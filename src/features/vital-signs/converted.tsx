import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { inPreferredUnit, type UnitPreference } from '#src/clinical/vital-signs/preferred-unit.ts'

/** Beside what was sent: the same in the unit that a reader would rather read. Nothing where it is in it. */
export function Converted({
  reading,
  preference,
  className = 'age',
}: {
  readonly reading: Reading
  readonly preference: UnitPreference
  readonly className?: string
}) {
  const converted = inPreferredUnit(reading, preference)
  return converted && <span className={className}>{`≈ ${converted.text} ${converted.unit}`}</span>
}
