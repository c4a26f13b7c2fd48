import type { Formats } from '#src/messages/formats.ts'
import { tickWords } from '#src/presentation/tick-words.ts'
import type { TimeTick } from '#src/ui/plots/time-ticks.ts'

/** A tick below blood pressures, in one line: its day, month or year. */
export function pressureTick({ time, unit }: TimeTick, formats: Formats): string {
  return tickWords(time, unit, formats, { weekdays: [] })[0]
}
