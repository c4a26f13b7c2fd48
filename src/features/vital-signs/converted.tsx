import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { inPreferredUnit, type UnitPreference } from '#src/clinical/vital-signs/preferred-unit.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { preferredUnitName } from './preferred-unit-name.ts'

/** Beside what was sent: the same in the unit that a reader would rather read. Nothing where it is in it. */
export function Converted({
  reading,
  preference,
  words,
  className = 'age',
}: {
  readonly reading: Reading
  readonly preference: UnitPreference
  readonly words: Pick<VitalSignsPageMessages, 'inch'>
  readonly className?: string
}) {
  const converted = inPreferredUnit(reading, preference)
  // Of one piece, or a line could end with the sign.
  const text = converted && `≈\u00A0${converted.text}\u00A0${preferredUnitName(converted, words)}`
  return text && <span className={className}>{text}</span>
}
