import { describe, expect, test } from 'vitest'
import { laboratoryMeasures } from './laboratory-measures.ts'
import { laboratoryPanels } from './laboratory-panels.ts'
import type { Limits, Measure } from './measure.ts'
import { medicines } from './medicines.ts'
import { bloodPressureMeasures, vitalSignMeasures } from './vital-sign-measures.ts'

const measures: readonly Measure[] = [
  ...Object.values(laboratoryMeasures),
  ...Object.values(vitalSignMeasures),
  ...Object.values(bloodPressureMeasures),
]

/** The last digit of a LOINC code is a Luhn check digit, which reveals one wrong digit or two swapped ones. */
function checkDigit(loinc: string): number {
  const digits = (loinc.split('-')[0] ?? '').split('').toReversed().map(Number)
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

test.each([...measures, ...laboratoryPanels].map(({ loinc, name }) => [loinc, name]))(
  '%s (%s) has a valid check digit',
  (loinc) => {
    expect(checkDigit(loinc)).toBe(Number(loinc.split('-')[1]))
  },
)

test('a swapped or wrong digit is found', () => {
  expect(checkDigit('2832-3')).not.toBe(3)
  expect(checkDigit('2824-3')).not.toBe(3)
})

test('no code occurs twice', () => {
  const codes = measures.map(({ loinc }) => loinc)
  expect(new Set(codes).size).toBe(codes.length)
  const drugs = Object.values(medicines).map(([code]) => code)
  expect(new Set(drugs).size).toBe(drugs.length)
})

test('no medicine has one of the codes that could not be verified', () => {
  const codes: readonly string[] = Object.values(medicines).map(([code]) => code)
  for (const unverified of ['198051', '314200', '863669', '200224'])
    expect(codes).not.toContain(unverified)
})

describe('limits', () => {
  const limits = (measure: Measure): readonly Limits[] => {
    const { range } = measure
    if (range === undefined) return []
    return 'female' in range ? [range.female, range.male] : [range]
  }

  test('the lower limit of a range is below the upper one', () => {
    for (const { low = -Infinity, high = Infinity } of measures.flatMap(limits))
      expect(low).toBeLessThan(high)
  })

  test('a critical limit is outside the range', () => {
    for (const measure of measures)
      for (const { low = -Infinity, high = Infinity } of limits(measure)) {
        expect(measure.critical?.low ?? -Infinity).toBeLessThanOrEqual(low)
        expect(measure.critical?.high ?? Infinity).toBeGreaterThanOrEqual(high)
      }
  })
})
