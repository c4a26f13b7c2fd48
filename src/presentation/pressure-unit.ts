import type { ReadingValue } from '#src/clinical/observation/reading-type.ts'
import { pressureUnitName } from '#src/clinical/vital-signs/pressure-unit-name.ts'
import { unitText } from './reading-words.ts'

/** The unit of a pressure, as people read it. */
export function pressureUnitOf(value: ReadingValue): string {
  return pressureUnitName(unitText(value))
}
