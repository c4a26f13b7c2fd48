import { describe, expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { changeDays, stopAt, type DatedStop } from './stops.ts'

function stop(text: string, isOfOrders: boolean): DatedStop {
  const date = fhirDateTime(text)
  if (!date) throw new Error(text)
  return { time: date.earliest, date, isOfOrders }
}

describe('the days on which orders changed', () => {
  test('are the newest first, each once by its last change, and none of a result', () => {
    const stops = [
      stop('2026-08-30', true),
      stop('2026-10-04T08:00:00Z', true),
      stop('2026-10-04T09:30:00Z', true),
      stop('2026-11-28T06:06:00Z', false),
    ]
    expect(changeDays(stops).map(({ date }) => date.text)).toEqual([
      '2026-10-04T09:30:00Z',
      '2026-08-30',
    ])
  })

  test('are as many as fit into a line or two', () => {
    const days = Array.from({ length: 9 }, (_, day) => stop(`2026-11-0${String(day + 1)}`, true))
    expect(changeDays(days).map(({ date }) => date.text.slice(-2))).toEqual([
      '09',
      '08',
      '07',
      '06',
      '05',
      '04',
    ])
  })
})

test('the newest result is read at first, also where an order changed later', () => {
  const stops = [stop('2026-11-20', false), stop('2026-11-21', true)]
  expect(stopAt(stops, () => false)).toBe(0)
  expect(stopAt(stops, (each) => each === stops[1])).toBe(1)
})
