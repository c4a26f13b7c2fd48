import type { Formats } from '#src/messages/formats.ts'
import { tickWords } from '#src/presentation/tick-words.ts'
import type { TimeTick } from '#src/ui/plots/time-ticks.ts'

/** A tick below blood pressures, in one line: its day, month or year. A January is its year, or it would be of any. */
export function pressureTick({ wall, unit }: TimeTick, formats: Formats): string {
  const isNewYear = unit === 'month' && new Date(wall).getUTCMonth() === 0
  return tickWords(wall, isNewYear ? 'year' : unit, formats, { weekdays: [] })[0]
}
