import { describe, expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { absent } from '#src/testing/absent.ts'
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
    ['2026-06', '2026-11-24', 5, 'months', true],
    ['2025-11', '2026-11-24', 12, 'months', true],
    ['1938-04-09', '2020', 82, 'years', true],
    ['1938-04-09', '2020-10', 82, 'years', true],
  ] as const)('born %s, on %s: %i %s', (birth, on, value, unit, about) => {
    const date = fhirDateTime(birth)
    expect(date && ageOn(date, on)).toEqual({ value, unit, about })
  })

  test('there is none before birth', () => {
    const date = fhirDateTime('2027-01-01')
    expect(date && ageOn(date, '2026-11-24')).toBeUndefined()
  })
})

describe('who the chart is about', () => {
  const at = {
    now: Date.parse('2026-11-24T12:00:00Z'),
    today: '2026-11-24',
    fhirServerUrl: 'https://ehr.example/fhir',
  }
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

  test('deceased as text is deceased', () => {
    expect(read({ deceasedBoolean: 'true' }).deceased).toEqual({ date: undefined })
    for (const deceasedBoolean of ['false', 'unknown', 0, null])
      expect(read({ deceasedBoolean }).deceased).toBeUndefined()
  })

  test.each<[unknown, string | undefined]>([
    ['3 Feb 1950', '3 Feb 1950'],
    [1950, '1950'],
    ['1950-13-45', '1950-13-45'],
    [{ year: 1950 }, '{"year": 1950}'],
    ['1950-02-03', undefined],
    [undefined, undefined],
  ])('a birth date that cannot be read is kept as sent: %j', (birthDate, expected) => {
    expect(read({ birthDate }).birthDateAsSent).toBe(expected)
  })

  test('an element without a value does not make anyone deceased', () => {
    expect(read({ deceasedDateTime: null }).deceased).toBeUndefined()
    expect(read({ deceasedDateTime: {} }).deceased).toBeUndefined()
  })

  test('a death whose date was withheld is still a death', () => {
    expect(read({ _deceasedDateTime: absent('masked') }).deceased).toEqual({ date: undefined })
    expect(read({ deceasedDateTime: 'in spring' }).deceased).toEqual({ date: undefined })
  })

  test('a modifier that this app does not know is reported', () => {
    expect(read({ modifierExtension: [{ url: 'x' }] }).hasUnknownModifier).toBe(true)
    expect(read({}).hasUnknownModifier).toBe(false)
  })

  test.each(['link', 'contact', 'communication'])('also one on a %s', (element) => {
    const modified = { [element]: [{}, { modifierExtension: [{ url: 'x' }] }] }
    expect(read(modified).hasUnknownModifier).toBe(true)
    expect(read({ [element]: [{ extension: [{ url: 'x' }] }] }).hasUnknownModifier).toBe(false)
  })

  test.each([
    ['the name as a whole', { name: [absent('masked')] }],
    ['its family name', { name: [{ _family: absent('masked') }] }],
    ['its text, in a second name', { name: [{ use: 'usual' }, { _text: absent('masked') }] }],
  ])('a name that was withheld keeps its reason: on %s', (_, parts) => {
    expect(read(parts)).toMatchObject({ name: undefined, nameAbsent: 'masked' })
  })

  test('no reason is given for a name that is there', () => {
    const name = [{ family: 'Roy' }, absent('masked')]
    expect(read({ name })).toMatchObject({ name: { family: 'Roy' }, nameAbsent: undefined })
  })

  test.each(['masked', 'asked-unknown', 'unknown'])(
    'a birth date that was withheld keeps its reason: %s',
    (reason) => {
      expect(read({ _birthDate: absent(reason) })).toMatchObject({
        birthDate: undefined,
        birthDateAbsent: reason,
      })
    },
  )

  test.each([
    ['an old name', { use: 'old', family: 'Roy' }],
    ['a maiden name', { use: 'maiden', family: 'Roy' }],
    ['a name whose period has ended', { family: 'Roy', period: { end: '2020' } }],
    ['a name whose period has not begun', { family: 'Roy', period: { start: '2030' } }],
  ])('where it is all there is, %s is kept as one that is not current', (_, name) => {
    expect(read({ name: [name] })).toMatchObject({
      name: undefined,
      notCurrentName: { family: 'Roy' },
    })
    expect(read({ name: [name, { family: 'Côté' }] })).toMatchObject({
      name: { family: 'Côté' },
      notCurrentName: undefined,
    })
  })

  test('only a record that says so is inactive', () => {
    expect(read({ active: false }).isInactive).toBe(true)
    for (const parts of [{ active: true }, {}, { active: 'false' }])
      expect(read(parts).isInactive).toBe(false)
  })

  test('what was not sent is unknown', () => {
    expect(read({})).toMatchObject({
      name: undefined,
      birthDate: undefined,
      age: undefined,
      sex: { gender: undefined, profiles: [] },
      numbers: { kind: 'other', best: [], others: [] },
    })
  })

  test('it never throws, whatever the JSON', () => {
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
