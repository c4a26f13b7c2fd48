import { describe, expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { formats as en } from './en/formats.ts'
import {
  formatAge,
  formatDay,
  formatDayAndTime,
  formatMoment,
  formatShortDay,
  isOld,
  type PreciseDate,
} from './format.ts'
import { formats as fr } from './fr-CA/formats.ts'

const date = (text: string): PreciseDate => {
  const parsed = fhirDateTime(text)
  if (!parsed) throw new Error(`${text} is no FHIR date`)
  return parsed
}
const now = Date.parse('2026-11-24T12:00:00Z')

describe('a date keeps its precision', () => {
  test.each([
    ['2026', '2026', '2026'],
    ['2024-05', 'May 2024', 'mai 2024'],
    ['2026-11-04', '4 Nov 2026', '4\u00A0nov. 2026'],
    ['2026-11-01', '1 Nov 2026', '1er\u00A0nov. 2026'],
    ['2026-11-24T23:30:00-05:00', '24 Nov 2026', '24\u00A0nov. 2026'],
  ])('%s is %s, or %s', (sent, english, french) => {
    expect(formatDay(date(sent), en)).toBe(english)
    expect(formatDay(date(sent), fr)).toBe(french)
  })
})

describe('a day has no year where it can be one alone', () => {
  const [inNovember, inJanuary] = [now, Date.parse('2027-01-05T12:00:00Z')]
  test.each([
    [inNovember, '2026-01-02', '2 Jan'],
    [inNovember, '2026-12-30', '30 Dec'],
    [inNovember, '2027-01-02', '2 Jan 2027'],
    [inNovember, '2025-12-30', '30 Dec 2025'],
    [inJanuary, '2026-12-30T23:59:00-05:00', '30 Dec'],
    [inJanuary, '2026-07-08', '8 Jul'],
    [inJanuary, '2027-07-08', '8 Jul 2027'],
    [inJanuary, '2026-07-06', '6 Jul 2026'],
    [inJanuary, '2027-07-06', '6 Jul'],
    [inJanuary, '2025-12-30', '30 Dec 2025'],
    [inJanuary, '2026-12', 'Dec 2026'],
    [inJanuary, '2026', '2026'],
  ])('at %d, %s is %s', (at, sent, words) => {
    expect(formatShortDay(date(sent), at, en)).toBe(words)
  })

  test('whichever day it is, no two days of one name are without a year', () => {
    const dayLength = 86_400_000
    const around = Array.from({ length: 800 }, (_, index) => (index - 400) * dayLength)
    for (
      let at = Date.parse('2027-01-01T12:00:00Z');
      at < Date.parse('2029');
      at += 11 * dayLength
    ) {
      const short = around
        .map((days) => new Date(at + days).toISOString().slice(0, 10))
        .map((text) => formatShortDay(date(text), at, en))
        .filter((words) => !/\d{4}/.test(words))
      expect(new Set(short).size).toBe(short.length)
    }
  })
})

describe('a time is as it was written, with its zone where that is not the reader’s', () => {
  const toronto = -300
  test.each([
    ['2026-11-24T08:40:00-05:00', '24 Nov 2026 08:40', '24\u00A0nov. 2026 08\u00A0h\u00A040'],
    ['2026-11-24T08:40:00Z', '24 Nov 2026 08:40 UTC', '24\u00A0nov. 2026 08\u00A0h\u00A040 UTC'],
    [
      '2026-11-24T08:40:00+01:00',
      '24 Nov 2026 08:40 UTC+01:00',
      '24\u00A0nov. 2026 08\u00A0h\u00A040 UTC+01:00',
    ],
    [
      '2026-11-24T08:40:00-08:00',
      '24 Nov 2026 08:40 UTC\u221208:00',
      '24\u00A0nov. 2026 08\u00A0h\u00A040 UTC\u221208:00',
    ],
    ['2026-11-24', '24 Nov 2026', '24\u00A0nov. 2026'],
  ])('%s is %s, or %s', (sent, english, french) => {
    expect(formatDayAndTime(date(sent), en, toronto)).toBe(english)
    expect(formatDayAndTime(date(sent), fr, toronto)).toBe(french)
  })

  test('a moment of this browser’s clock is in its own zone', () => {
    const instant = new Date(2026, 10, 1, 9, 5).getTime()
    expect(formatMoment(instant, en)).toBe('1 Nov 2026 09:05')
    expect(formatMoment(instant, fr)).toBe('1er\u00A0nov. 2026 09\u00A0h\u00A005')
  })
})

describe('an age is short', () => {
  test.each([
    ['2026-11-24T11:59:40Z', '0 min', '0\u00A0min'],
    ['2026-11-24T11:01:00Z', '59 min', '59\u00A0min'],
    ['2026-11-24T11:00:00Z', '1 h', '1\u00A0h'],
    ['2026-11-22T12:01:00Z', '47 h', '47\u00A0h'],
    ['2026-11-24', 'today', 'auj.'],
    ['2026-11-22T12:00:00Z', '2 d', '2\u00A0j'],
    ['2026-08-26T12:00:00Z', '90 d', '90\u00A0j'],
    ['2026-08-25T12:00:00Z', '3 mo', '3\u00A0mois'],
    ['2026-08-20T12:00:00Z', '3 mo', '3\u00A0mois'],
    ['2020-07-07T12:00:00Z', '6 y', '6\u00A0ans'],
    ['2025', '1 y', '1\u00A0an'],
    ['2020', '6 y', '6\u00A0ans'],
    ['2026-11-24T20:00:00', 'today', 'auj.'],
    ['2026-11-24T10:00:00', 'today', 'auj.'],
    ['2026-11-24T13:00:00Z', 'future date', 'date future'],
  ])('%s is %s, or %s', (sent, english, french) => {
    expect(formatAge(date(sent), now, en)).toBe(english)
    expect(formatAge(date(sent), now, fr)).toBe(french)
  })

  test.each([
    ['2026-11-25T00:00:00Z', -300, '2026-11-24', 'today'],
    ['2026-11-25T04:59:00Z', -300, '2026-11-24', 'today'],
    ['2026-11-25T05:00:00Z', -300, '2026-11-24', '1 d'],
    ['2026-11-25T04:59:00Z', -300, '2026-11-24T08:00:00', 'today'],
    ['2026-11-24T18:30:00Z', 330, '2026-11-24', '1 d'],
    ['2026-11-24T18:29:00Z', 330, '2026-11-24', 'today'],
    ['2027-01-01T04:59:00Z', -300, '2026', '0 y'],
    ['2027-01-01T05:00:00Z', -300, '2026', '1 y'],
  ])(
    'at %s, %s min from UTC, %s is %s: a day and a year are over where the reader is',
    (...row) => {
      const [at, readerOffset, sent, words] = row
      expect(formatAge(date(sent), Date.parse(at), en, readerOffset)).toBe(words)
    },
  )

  test('more than a year is marked, a year to the day is not', () => {
    expect(isOld(date('2025-11-24T12:00:00Z'), now)).toBe(false)
    expect(isOld(date('2025-11-20T12:00:00Z'), now)).toBe(true)
  })
})
