import type { Formats } from '#src/messages/formats.ts'
import { tickWords } from '#src/presentation/tick-words.ts'
import type { TimeTick } from '#src/ui/plots/time-ticks.ts'

const day = 86_400_000

/**
 * A tick below blood pressures, in one line: its hour, day, month or year. Midnight is the day that begins, and January
 * its year, or they would be of any.
 * @param hasYear whether a month has to say its year
 */
export function pressureTick({ wall, unit }: TimeTick, formats: Formats, hasYear: boolean): string {
  const isNewDay = unit === 'hour' && wall % day === 0
  const isNewYear = unit === 'month' && new Date(wall).getUTCMonth() === 0
  const named = isNewDay ? 'day' : isNewYear ? 'year' : unit
  const [text, year] = tickWords(wall, named, formats, { weekdays: [] })
  return hasYear && named === 'month' ? formats.monthAndYear(text, year) : text
}
