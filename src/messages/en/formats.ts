import type { Formats } from '../formats.ts'

/** 24 Nov 2026 14:05; 12 min, 5 h, 3 d, 5 mo, 4 y. */
export const formats: Formats = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  year: (year) => year,
  monthAndYear: (month, year) => `${month} ${year}`,
  date: (day, month, year) => `${String(day)} ${month} ${year}`,
  dayAndMonth: (day, month) => `${String(day)} ${month}`,
  time: (hours, minutes) => `${hours}:${minutes}`,
  dateAndTime: (date, time) => `${date} ${time}`,
  inZone: (moment, offset) => `${moment} UTC${offset}`,
  fromTo: (start, end) => `${start} – ${end}`,
  ages: {
    minutes: (count) => `${String(count)} min`,
    hours: (count) => `${String(count)} h`,
    today: 'today',
    days: (count) => `${String(count)} d`,
    months: (count) => `${String(count)} mo`,
    years: (count) => `${String(count)} y`,
    future: 'future date',
  },
  labelled: (name, value) => `${name}: ${value}`,
  all: (items) => `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`,
}
