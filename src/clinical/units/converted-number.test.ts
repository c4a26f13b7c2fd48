import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertedNumber } from './converted-number.ts'
import { substances, substanceOf, type Substance } from './substances.ts'
import { unitFamilies } from './unit-families.ts'

const named = (name: string) => substances.find((each) => each.name === name)
const convert = (number: number, from: string, to: string, substance?: Substance) =>
  convertedNumber(number, { from, to, substance })

describe('a number in another unit', () => {
  test.each([
    [154, '[lb_av]', 'kg', 69.853_225],
    [70, '[in_i]', 'cm', 177.8],
    [98.6, '[degF]', 'Cel', 37],
    [-40, 'Cel', '[degF]', -40],
    [0, 'Cel', 'K', 273.15],
    [12.5, 'g/dL', 'g/L', 125],
    [5, '10*3/uL', '10*9/L', 5],
    [5000, '/uL', '10*9/L', 5],
    [60, 'U/L', 'ukat/L', 1],
    [45, '%', 'L/L', 0.45],
    [2.5, 'm[IU]/L', 'u[IU]/mL', 2.5],
    [120, 'mm[Hg]', 'kPa', 15.998_64],
  ])('%d %s is in %s %d', (number, from, to, expected) => {
    expect(convert(number, from, to)).toBeCloseTo(expected, 5)
  })

  test.each([
    ['glucose', 130, 'mg/dL', 'mmol/L', 7.216],
    ['creatinine', 1.1, 'mg/dL', 'umol/L', 97.24],
    ['cholesterol', 200, 'mg/dL', 'mmol/L', 5.1725],
    ['total bilirubin', 17.1, 'umol/L', 'mg/dL', 0.9998],
    ['urate', 6, 'mg/dL', 'umol/L', 356.91],
    ['free thyroxine', 1.2, 'ng/dL', 'pmol/L', 15.447],
    ['iron', 100, 'ug/dL', 'umol/L', 17.907],
    ['calcium', 10, 'mg/dL', 'mmol/L', 2.495],
    ['calcium', 5, 'meq/L', 'mmol/L', 2.5],
    ['magnesium', 2, 'mg/dL', 'meq/L', 1.6457],
    ['sodium', 140, 'meq/L', 'mmol/L', 140],
  ])('of %s, %d %s is in %s %d', (name, number, from, to, expected) => {
    expect(convert(number, from, to, named(name))).toBeCloseTo(expected, 2)
  })

  test.each([
    ['mass to amount without a substance', 'mg/dL', 'mmol/L', undefined],
    ['mass to equivalents without a charge', 'mg/dL', 'meq/L', 'glucose'],
    ['a percentage to a ratio of amounts: hemoglobin A1c', '%', 'mmol/mol', undefined],
    ['a percentage to a ratio of masses', '%', 'mg/g', undefined],
    ['FEU to DDU: D-dimer', 'ng/mL{FEU}', 'ng/mL{DDU}', undefined],
    ['one annotation to a percentage', '{score}', '%', undefined],
    ['international units to catalytic activity', '[IU]/L', 'U/L', undefined],
    ['an indexed rate to one that is not', 'mL/min/{1.73_m2}', 'mL/min', undefined],
    ['a substance’s mass to a body’s', 'mg/dL', 'kg', 'glucose'],
    ['kelvins per microlitre', 'K/uL', '10*3/uL', undefined],
    ['nothing', '', 'kg', undefined],
  ])('is never made up: %s', (_, from, to, name) => {
    expect(convert(7, from, to, named(name ?? ''))).toBeUndefined()
  })
})

describe('the tables', () => {
  const pairs = Object.values(unitFamilies).flatMap((codes) =>
    codes.flatMap((from) => codes.map((to) => [from, to] as const)),
  )

  test('hold each unit once, and the library converts every one into every other of its family', () => {
    const codes = Object.values(unitFamilies).flat()
    expect(new Set(codes).size).toBe(codes.length)
    expect(pairs.filter(([from, to]) => convert(1, from, to) === undefined)).toEqual([])
  })

  test('a number comes back from every conversion, and stays on its side of another', () => {
    const number = fc.double({ min: 0.001, max: 100_000, noNaN: true })
    const substance = fc.constantFrom<(Substance | undefined)[]>(undefined, ...substances)
    const all = Object.values(unitFamilies).flat()
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom(...all),
        fc.constantFrom(...all),
        substance,
        (one, other, from, to, of) => {
          const there = convert(one, from, to, of)
          const back = there === undefined ? undefined : convert(there, to, from, of)
          expect((back ?? one) / one).toBeCloseTo(1, 6)
          expect(there === undefined).toBe(convert(one, to, from, of) === undefined)
          const rival = convert(other, from, to, of)
          if (there !== undefined && rival !== undefined && Math.abs(one - other) > 0.01)
            expect(Math.sign(there - rival)).toBe(Math.sign(one - other))
        },
      ),
      { numRuns: 3000, seed: 20261128 },
    )
  })

  /** https://ciaaw.org/abridged-atomic-weights.htm */
  const weights: Readonly<Record<string, number>> = {
    H: 1.008,
    C: 12.011,
    N: 14.007,
    O: 15.999,
    Na: 22.99,
    Mg: 24.305,
    Cl: 35.45,
    K: 39.098,
    Ca: 40.078,
    Fe: 55.845,
    I: 126.9,
  }

  test.each(substances)('the molar mass of $name is that of $formula', ({ formula, molarMass }) => {
    const parts = [...formula.matchAll(/([A-Z][a-z]?)(\d*)/g)]
    const sum = parts.reduce(
      (total, [, element = '', count]) => total + (weights[element] ?? NaN) * Number(count || 1),
      0,
    )
    expect(molarMass / sum).toBeCloseTo(1, 4)
  })

  test('a code is of one substance, with a source', () => {
    const loincs = substances.flatMap((each) => each.loincs)
    expect(new Set(loincs).size).toBe(loincs.length)
    expect(substances.every(({ source }) => source.startsWith('https://'))).toBe(true)
  })

  test('codes that name two substances, or a code of another system, name none', () => {
    expect(substanceOf(['http://loinc.org|2345-7'])?.name).toBe('glucose')
    expect(substanceOf(['http://loinc.org|2345-7', 'http://loinc.org|2160-0'])).toBeUndefined()
    expect(substanceOf(['urn:own|2345-7'])).toBeUndefined()
  })
})
