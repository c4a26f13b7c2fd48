import { formatTime } from '#src/messages/format.ts'
import type { Formats } from '#src/messages/formats.ts'
import type { TrendMessages } from '#src/messages/trend.ts'
import type { TickUnit } from '#src/ui/plots/time-ticks.ts'

/**
 * A tick of a time axis: an hour and its day, a day and its weekday, a Monday, a month and its year, a year.
 * @param wall what the clock of the axis shows, as if it were of UTC, epoch ms
 */
export function tickWords(
  wall: number,
  unit: TickUnit,
  formats: Formats,
  { weekdays }: Pick<TrendMessages, 'weekdays'>,
): readonly [string, string] {
  const date = new Date(wall)
  const month = formats.months[date.getUTCMonth()] ?? ''
  const day = formats.dayAndMonth(date.getUTCDate(), month)
  const year = formats.year(String(date.getUTCFullYear()))
  switch (unit) {
    case 'hour': {
      const pad = (value: number) => String(value).padStart(2, '0')
      return [formatTime(`${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`, formats), day]
    }
    case 'week':
      return [day, '']
    case 'day':
      return [day, weekdays[date.getUTCDay()] ?? '']
    case 'month':
      return [month, year]
    case 'year':
      return [year, '']
  }
}
