import { expect, test } from 'vitest'
import { dayOfCharts } from './day-of-charts.ts'
import { patientResources } from './generate-patients.ts'

test.each([
  ['2026-11-24T14:30:00Z', '2026-11-24'],
  ['2026-11-24T14:29:00Z', '2026-11-23'],
  ['2026-11-25T03:00:00Z', '2026-11-24'],
])('at %s the day of the charts is %s', (now, day) => {
  expect(dayOfCharts(Date.parse(now))).toBe(day)
})

test('nothing in a chart is later than the moment from which its day is used', () => {
  const now = Date.parse('2026-11-24T14:30:00Z')
  const charts = patientResources({ seed: 1, day: dayOfCharts(now), density: 0.1 })
  const times = charts.flatMap(({ resources }) =>
    resources.flatMap(({ effectiveDateTime, issued, authoredOn }) =>
      [effectiveDateTime, issued, authoredOn].flatMap((time) =>
        typeof time === 'string' ? [Date.parse(time)] : [],
      ),
    ),
  )
  expect(times.length).toBeGreaterThan(1000)
  expect(Math.max(...times)).toBeLessThanOrEqual(now)
})
