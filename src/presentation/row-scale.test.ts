import { describe, expect, test } from 'vitest'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { shownPeriod } from '#src/clinical/observation/shown-period.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { rowScale } from './row-scale.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const year = 365.25 * 86_400_000

function scaleOf(...times: readonly string[]) {
  const sent = times.map((effectiveDateTime) =>
    laboratoryResult({ effectiveDateTime, valueQuantity: ucum(4.1, 'mmol/L') }),
  )
  const histories = laboratoryResults(sent, now).answer.groups.flatMap((group) => group.analytes)
  const period = shownPeriod(
    histories.map(({ latestSeries }) => latestSeries),
    now,
    year,
  )
  return rowScale(histories, period, '12 mo', en, now)
}

describe('what the head of a group calls the time of its trends', () => {
  test.each([
    ['the usual window', ['2026-01-05', '2026-11-20'], '12 mo'],
    [
      'since its first result, where most of the window holds none',
      ['2026-10-05', '2026-11-20'],
      'since 5 Oct',
    ],
    ['the years of an old chart', ['2011-11-01', '2017-11-07'], '2011 to 2017'],
    ['one year', ['2017-01-01', '2017-11-07'], '2017'],
  ])('is %s', (_, times, window) => {
    expect(scaleOf(...times).window).toBe(window)
  })
})

test('a drawing begins with what its head says it begins with', () => {
  expect(scaleOf('2026-10-05', '2026-11-20').time.from).toBe(Date.parse('2026-10-05T00:00:00Z'))
  expect(scaleOf('2026-01-05', '2026-11-20').time.from).toBe(now - year)
})

test('the newest run is drawn apart, and the head says since when', () => {
  const stay = ['2026-11-26T08:00:00Z', '2026-11-27T06:00:00Z', '2026-11-27T18:00:00Z']
  expect(scaleOf('2026-01-05', ...stay)).toMatchObject({
    since: 'since 26 Nov',
    time: { run: { from: Date.parse('2026-11-26T08:00:00Z') } },
  })
  expect(scaleOf('2026-01-05', ...stay.slice(1)).since).toBeUndefined()
})

test('without a date there is nothing to call', () => {
  expect(scaleOf().since).toBeUndefined()
})
