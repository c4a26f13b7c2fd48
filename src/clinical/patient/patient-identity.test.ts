import { describe, expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { ageOn } from './age.ts'
import { patientIdentity } from './patient-identity.ts'

describe('an age', () => {
  test.each([
    ['2026-11-24', '2026-11-24', 0, 'days', false],
    ['2026-10-28', '2026-11-24', 27, 'days', false],
    ['2026-10-27', '2026-11-24', 4, 'weeks', false],
    ['2026-08-25', '2026-11-24', 13, 'weeks', false],
    ['2026-08-24', '2026-11-24', 3, 'months', false],
    ['2024-11-25', '2026-11-24', 23, 'months', false],
    ['2024-11-24', '2026-11-24', 2, 'years', false],
    ['1957-11-25', '2026-11-24', 68, 'years', false],
    ['1957-11-24', '2026-11-24', 69, 'years', false],
    ['2000-02-29', '2026-02-28', 25, 'years', false],
    ['1957-06', '2026-11-24', 69, 'years', true],
    ['1957', '2026-11-24', 69, 'years', true],
  ] as const)('born %s, on %s: %i %s', (birth, on, value, unit, about) => {
    const date = fhirDateTime(birth)
    expect(date && ageOn(date, on)).toEqual({ value, unit, about })
  })

  test('before birth there is none', () => {
    const date = fhirDateTime('2027-01-01')
    expect(date && ageOn(date, '2026-11-24')).toBeUndefined()
  })
})

describe('who the chart is about', () => {
  const at = { now: Date.parse('2026-11-24T12:00:00Z'), today: '2026-11-24' }
  const read = (parts: object) =>
    patientIdentity({ resourceType: 'Patient', id: 'p', ...parts }, at).answer

  test('the deceased have the age at which they died; without a date of death, none', () => {
    expect(
      read({ birthDate: '1938-04-09', deceasedDateTime: '2020-10-03T07:44:08Z' }),
    ).toMatchObject({
      age: { value: 82, unit: 'years' },
      deceased: { date: { text: '2020-10-03T07:44:08Z' } },
    })
    expect(read({ birthDate: '1938-04-09', deceasedBoolean: true })).toMatchObject({
      age: undefined,
      deceased: { date: undefined },
    })
    expect(read({ birthDate: '1938-04-09', deceasedBoolean: false }).deceased).toBeUndefined()
  })

  test('a merged record says so', () => {
    const link = [{ type: 'replaced-by', other: { reference: 'Patient/new' } }]
    expect(read({ link }).replacedBy).toBe('Patient/new')
    expect(
      read({ link: [{ type: 'seealso', other: { reference: 'Patient/new' } }] }).replacedBy,
    ).toBeUndefined()
  })

  test('what was not sent is unknown', () => {
    expect(read({})).toMatchObject({
      name: undefined,
      birthDate: undefined,
      age: undefined,
      gender: undefined,
      medicalRecordNumbers: [],
    })
  })

  test('whatever JSON comes, it does not throw', () => {
    for (const patient of [
      null,
      5,
      [],
      { name: 'x', identifier: {}, birthDate: 5, link: null, deceasedDateTime: {} },
    ]) {
      expect(() => patientIdentity(patient, at)).not.toThrow()
    }
  })
})
