import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { loinc } from '#src/testing/loinc.ts'
import { vitalSign } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { ucum } from '#src/testing/quantity.ts'
import { vitalSigns } from '../vital-signs/vital-signs.ts'
import { growthMeasures } from './growth-measures.ts'
import { growthReadings } from './growth-readings.ts'
import { growthAge } from './growth-age.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const sex = { gender: 'female', genderAbsent: undefined, profiles: [] }
const girl = { birthDate: fhirDateTime('2020-10-27'), sex }

const weight = (value: number, unit = 'kg', parts: Parts<Observation> = {}) =>
  vitalSign('29463-7', {
    effectiveDateTime: '2024-11-02',
    valueQuantity: ucum(value, unit),
    ...parts,
  })

function weights(
  child: typeof girl | { birthDate: undefined; sex: typeof sex },
  ...sent: object[]
) {
  const sign = vitalSigns(sent, now).answer.signs.find(({ kind }) => kind === 'body-weight')
  return growthReadings('weight', sign?.history?.readings ?? [], child)
}

describe('a weight on a growth chart', () => {
  test.each([
    [15.8, 'kg', 15.8],
    [15_800, 'g', 15.8],
    [35, '[lb_av]', 35 * 0.453_592_37],
  ])('of %d %s is in kilograms', (value, unit, kilograms) => {
    expect(weights(girl, weight(value, unit))[0]?.value).toBeCloseTo(kilograms, 9)
  })

  test('knows its age to the day, and its reference', () => {
    expect(weights(girl, weight(15.8))).toMatchObject([
      { ageInDays: 1467, against: { reference: 'who-2006', sex: 'female' } },
    ])
  })

  test.each([
    ['no birth date', { birthDate: undefined, sex }, 'birth-date-not-to-the-day'],
    ['another sex', { ...girl, sex: { ...sex, gender: 'other' } }, 'sex-not-male-or-female'],
    [
      'two sexes',
      { ...girl, sex: { ...sex, profiles: [{ profile: 'us-core-sex', value: 'male' }] } },
      'sex-not-male-or-female',
    ],
  ])('with %s is held against nothing, and says why', (_, child, because) => {
    expect(weights(child as typeof girl, weight(15.8))[0]?.against).toEqual({
      reference: undefined,
      because,
    })
  })

  test('that is a limit is no number to hold against a table', () => {
    const limit = { ...ucum(15, 'kg'), comparator: '>' } as const
    expect(weights(girl, weight(15, 'kg', { valueQuantity: limit }))[0]?.value).toBeUndefined()
  })
})

test('a head circumference is found by its code, among what has no tile', () => {
  const head = vitalSign('9843-4', {
    code: loinc('9843-4', 'Head circumference'),
    valueQuantity: ucum(44, 'cm'),
  })
  const { answer } = vitalSigns([weight(5), head], now)
  expect([...growthMeasures(answer).values()]).toEqual(['weight', 'head-circumference'])
})

test.each([
  ['2006-11-30', 'child'],
  ['2006-11-01', 'past-the-tables'],
  ['2006-12', 'birth-date-not-to-the-day'],
  ['2020', 'birth-date-not-to-the-day'],
  // May have been born on 31 December.
  ['2006', 'birth-date-not-to-the-day'],
  ['2005', 'past-the-tables'],
  ['1957', 'past-the-tables'],
  [undefined, 'birth-date-not-to-the-day'],
  ['2027-01-01', 'measured-before-birth'],
])('born %s: on 28 Nov 2026 the tables have something for: %s', (born, expected) => {
  const age = growthAge(fhirDateTime(born), fhirDateTime('2026-11-28'))
  expect(age.kind === 'unknown' ? age.because : age.kind).toBe(expected)
})
