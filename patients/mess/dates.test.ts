import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'
import { dateMess } from './dates.ts'

const { potassium } = messSamples
const effective = (kind: string, seed = 1) =>
  madeMessy(kind, potassium, seed)[0]['effectiveDateTime']

describe('messy dates', () => {
  test.each([
    ['date-year', '2028'],
    ['date-year-month', '2028-02'],
    ['date-without-time', '2028-02-29'],
    ['date-in-utc', '2028-03-01T01:30:00Z'],
    ['date-only-issued', undefined],
    ['date-missing', undefined],
    ['date-future', '2038-02-28T20:30:00-05:00'],
  ])('%s', (kind, written) => {
    expect(effective(kind)).toBe(written)
  })

  test('another offset is the same instant, behind and ahead', () => {
    const written = [...Array(20).keys()].map((seed) =>
      String(effective('date-other-offset', seed)),
    )
    expect([...new Set(written)].toSorted()).toEqual([
      '2028-02-29T17:30:00-08:00',
      '2028-03-01T14:30:00+13:00',
    ])
    for (const each of written) {
      expect(Date.parse(each)).toBe(Date.parse(String(potassium['effectiveDateTime'])))
    }
  })

  test('date-only-issued has the instant of issue only, date-missing has neither', () => {
    const released = { ...potassium, issued: '2028-02-29T22:00:00-05:00' }
    expect(madeMessy('date-only-issued', released)[0]['issued']).toBe(released.issued)
    expect(madeMessy('date-only-issued', potassium)[0]['issued']).toBe(
      potassium['effectiveDateTime'],
    )
    expect(madeMessy('date-missing', released)[0]).not.toHaveProperty('issued')
  })

  test('none applies to a result that is not final, not numeric or not dated to the second', () => {
    const others = [
      { ...potassium, status: 'preliminary' },
      { ...potassium, effectiveDateTime: '2028-02-29' },
      messSamples.pressure,
      messSamples.order,
      messSamples.patient,
    ]
    for (const { appliesTo } of dateMess)
      expect(others.filter((each) => appliesTo(each))).toEqual([])
  })
})
