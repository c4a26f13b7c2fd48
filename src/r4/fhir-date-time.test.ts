import { describe, expect, test } from 'vitest'
import { fhirDateTime, newestFirst } from './fhir-date-time.ts'

describe('a FHIR date keeps its precision', () => {
  test.each([
    ['2020', 'year', '2020-01-01T00:00:00.000Z', '2020-12-31T23:59:59.999Z'],
    ['2020-02', 'month', '2020-02-01T00:00:00.000Z', '2020-02-29T23:59:59.999Z'],
    ['2019-02-28', 'day', '2019-02-28T00:00:00.000Z', '2019-02-28T23:59:59.999Z'],
    ['2026-11-24T07:58+01:00', 'time', '2026-11-24T06:58:00.000Z', '2026-11-24T06:58:59.999Z'],
    ['2026-11-24T07:58:30Z', 'time', '2026-11-24T07:58:30.000Z', '2026-11-24T07:58:30.999Z'],
    [
      '2026-11-24T23:58:30.25-05:00',
      'time',
      '2026-11-25T04:58:30.250Z',
      '2026-11-25T04:58:30.250Z',
    ],
    ['2026-11-24T07:58:30.57Z', 'time', '2026-11-24T07:58:30.570Z', '2026-11-24T07:58:30.570Z'],
    ['0050-03', 'month', '0050-03-01T00:00:00.000Z', '0050-03-31T23:59:59.999Z'],
    ['2026-11-24T07:58:30', 'time', '2026-11-24T07:58:30.000Z', '2026-11-24T07:58:30.999Z'],
  ])('%s is a %s', (text, precision, earliest, latest) => {
    const date = fhirDateTime(text)
    expect(date?.precision).toBe(precision)
    expect(date?.text).toBe(text)
    expect(new Date(date?.earliest ?? 0).toISOString()).toBe(earliest)
    expect(new Date(date?.latest ?? 0).toISOString()).toBe(latest)
  })

  test.each([
    '2019-02-29',
    '2020-13',
    '2020-00-10',
    '2020-1-1',
    '24/11/2026',
    '20261',
    '202611',
    '2026-1124',
    '26/11/2026 09:00',
    '2026-11-24 7:58',
    '20261324',
    '2026-11-24T07:58 EST',
    '2026-11-24T25:00:00Z',
    '2026-11-24T07:58:00+15:30',
    '20',
    '',
    'yesterday',
    undefined,
    null,
    2020,
    {},
  ])('%j is no date, and never becomes one', (value) => {
    expect(fhirDateTime(value)).toBeUndefined()
  })
})

describe('a date that breaks the form and can mean only one thing is read', () => {
  test.each([
    ['2026-11-26T09:00:00-0500', '2026-11-26T09:00:00-05:00'],
    ['2026-11-26T09:00:00+02', '2026-11-26T09:00:00+02:00'],
    ['2026-11-26t09:00:00z', '2026-11-26T09:00:00Z'],
    ['2026-11-26 09:00:00', '2026-11-26T09:00:00'],
    ['2026-11-26 09:00 -05:00', '2026-11-26T09:00-05:00'],
    ['2026-11-26T09:00:00,25Z', '2026-11-26T09:00:00.25Z'],
    ['20261126', '2026-11-26'],
    ['202611260900', '2026-11-26T09:00'],
    ['20261126090000', '2026-11-26T09:00:00'],
    ['20261126090000.123-0500', '2026-11-26T09:00:00.123-05:00'],
    ['20261126T090000Z', '2026-11-26T09:00:00Z'],
    ['2026-11-26T09:00:00 UTC', '2026-11-26T09:00:00Z'],
  ])('%s is %s', (sent, form) => {
    expect(fhirDateTime(sent)).toEqual(fhirDateTime(form))
    expect(fhirDateTime(sent)?.text).toBe(form)
  })
})

describe('the order of dates of mixed precision', () => {
  const order = (...texts: (string | undefined)[]) =>
    texts
      .map((text, index) => ({ date: fhirDateTime(text), text, key: String(index) }))
      .toSorted((one, other) => newestFirst(one.date, other.date, one.key, other.key))
      .map(({ text }) => text)

  test('newest first, by the earliest instant each can mean; undated ones last', () => {
    expect(order(undefined, '2026', '2026-11-24T07:00:00Z', '2026-11-24', '2025-12-31')).toEqual([
      '2026-11-24T07:00:00Z',
      '2026-11-24',
      '2026',
      '2025-12-31',
      undefined,
    ])
  })

  test('instants in different zones sort as instants, not as text', () => {
    expect(order('2026-11-24T01:00:00+02:00', '2026-11-23T23:30:00Z')).toEqual([
      '2026-11-23T23:30:00Z',
      '2026-11-24T01:00:00+02:00',
    ])
  })
})
