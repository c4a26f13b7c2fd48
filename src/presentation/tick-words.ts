import { formatTime } from '#src/messages/format.ts'
import type { Formats } from '#src/messages/formats.ts'
import type { TrendMessages } from '#src/messages/trend.ts'
import type { TickUnit } from '#src/ui/plots/time-ticks.ts'

/** A tick of a time axis: an hour and its day, a day and its weekday, a Monday, a month and its year, a year. */
export function tickWords(
  time: number,
  unit: TickUnit,
  formats: Formats,
  { weekdays }: Pick<TrendMessages, 'weekdays'>,
): readonly [string, string] {
  const date = new Date(time)
  const month = formats.months[date.getMonth()] ?? ''
  const day = formats.dayAndMonth(date.getDate(), month)
  const year = formats.year(String(date.getFullYear()))
  switch (unit) {
    case 'hour': {
      const pad = (value: number) => String(value).padStart(2, '0')
      return [formatTime(`${pad(date.getHours())}:${pad(date.getMinutes())}`, formats), day]
    }
    case 'week':
      return [day, '']
    case 'day':
      return [day, weekdays[date.getDay()] ?? '']
    case 'month':
      return [month, year]
    case 'year':
      return [year, '']
  }
}
