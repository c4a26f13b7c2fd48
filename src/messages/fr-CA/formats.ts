import type { Formats } from '../formats.ts'

/**
 * 24 nov. 2026 14 h 05; 12 min, 5 h, 3 j, 5 mois, 4 ans. Months as the OQLF abbreviates them; hours and minutes in two
 * digits each, as the source wrote them and as columns need them.
 */
export const formats: Formats = {
  months: [
    'janv.',
    'févr.',
    'mars',
    'avr.',
    'mai',
    'juin',
    'juill.',
    'août',
    'sept.',
    'oct.',
    'nov.',
    'déc.',
  ],
  year: (year) => year,
  monthAndYear: (month, year) => `${month} ${year}`,
  date: (day, month, year) => `${day === 1 ? '1er' : String(day)}\u00A0${month} ${year}`,
  dayAndMonth: (day, month) => `${day === 1 ? '1er' : String(day)}\u00A0${month}`,
  time: (hours, minutes) => `${hours}\u00A0h\u00A0${minutes}`,
  dateAndTime: (date, time) => `${date} ${time}`,
  inZone: (moment, offset) => `${moment} UTC${offset}`,
  fromTo: (start, end) => `${start} – ${end}`,
  ages: {
    minutes: (count) => `${String(count)}\u00A0min`,
    hours: (count) => `${String(count)}\u00A0h`,
    today: 'auj.',
    days: (count) => `${String(count)}\u00A0j`,
    months: (count) => `${String(count)}\u00A0mois`,
    years: (count) => `${String(count)}\u00A0${count < 2 ? 'an' : 'ans'}`,
    future: 'date future',
  },
  labelled: (name, value) => `${name}\u00A0: ${value}`,
  all: (items) => `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`,
}
