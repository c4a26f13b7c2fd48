import type { ReadingValue } from '#src/clinical/observation/reading-type.ts'
import { unitText } from './reading-words.ts'

/** UCUM writes `mm[Hg]`, people read mmHg. */
export function pressureUnitOf(value: ReadingValue): string {
  const unit = unitText(value)
  return unit === 'mm[Hg]' ? 'mmHg' : unit
}
