import { describe, expect, test } from 'vitest'
import { patientIdentity } from '#src/clinical/patient/patient-identity.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import { absent } from '#src/testing/absent.ts'
import { ageWords, nameWords, numberWords, sexWords, withReason } from './identity-words.ts'

const identity = (parts: object) =>
  patientIdentity(
    { resourceType: 'Patient', id: 'p', ...parts },
    {
      now: Date.parse('2026-11-24T12:00:00Z'),
      today: '2026-11-24',
      fhirServerUrl: 'https://ehr.example/fhir',
    },
  ).answer
const name = (...names: readonly object[]) => nameWords(identity({ name: names }), en)
const sex = (parts: object, t = en) => sexWords(identity(parts).sex, t)
const numbers = (...identifier: readonly object[]) =>
  numberWords(identity({ identifier }).numbers, en.banner)

const table0203 = 'http://terminology.hl7.org/CodeSystem/v2-0203'
const typed = (code: string, value: string, assigner?: string) => ({
  value,
  type: { coding: [{ system: table0203, code }] },
  ...(assigner === undefined ? {} : { assigner: { display: assigner } }),
})

describe('the name', () => {
  test.each([
    ['Jr.', 'BELLWEATHER, Augustus Jr.'],
    ['Sr.', 'BELLWEATHER, Augustus Sr.'],
    ['III', 'BELLWEATHER, Augustus III'],
  ])('a suffix tells relatives from each other: %s', (suffix, expected) => {
    expect(name({ family: 'Bellweather', given: ['Augustus'], suffix: [suffix] })).toBe(expected)
  })

  test('of several suffixes every one is shown', () => {
    expect(name({ family: 'Roy', suffix: ['Jr.', 'MD'] })).toBe('ROY Jr. MD')
  })

  test('a suffix that the text ends with is not said twice, another one is added', () => {
    expect(name({ text: 'Augustus Bellweather Jr.', suffix: ['Jr.'] })).toBe(
      'Augustus Bellweather Jr.',
    )
    expect(name({ text: 'Augustus Bellweather', suffix: ['Jr.'] })).toBe('Augustus Bellweather Jr.')
  })

  test.each([
    ['Augustus Bellweather Jr.', 'BELLWEATHER, Augustus Jr.'],
    ['Bellweather, Augustus, SR', 'BELLWEATHER, Augustus SR'],
    ['Augustus Bellweather III', 'BELLWEATHER, Augustus III'],
    ['Augustus Bellweather', 'BELLWEATHER, Augustus'],
  ])('a suffix that only the text holds is shown beside the parts: %s', (text, expected) => {
    expect(name({ text, family: 'Bellweather', given: ['Augustus'] })).toBe(expected)
  })

  test('a suffix in the parts is not taken from the text once more', () => {
    const parts = { family: 'Bellweather', given: ['Augustus'], suffix: ['Jr'] }
    expect(name({ ...parts, text: 'Augustus Bellweather Jr.' })).toBe('BELLWEATHER, Augustus Jr')
    expect(name({ text: 'Henri Roy IV', family: 'Roy IV' })).toBe('ROY IV')
  })

  test('one that is not current is shown where there is no other', () => {
    expect(name({ use: 'old', family: 'Roy' })).toBe('ROY')
    expect(name({ use: 'old', family: 'Roy' }, { family: 'Côté' })).toBe('CÔTÉ')
  })

  test.each([
    ['masked', 'Name not sent: masked by the source'],
    ['asked-declined', 'Name not sent: asked, declined'],
    ['some-local-reason', 'Name not sent: some-local-reason'],
  ])('why it is missing: %s', (reason, expected) => {
    expect(name(absent(reason))).toBe(expected)
  })

  test('without a reason, only that it was not sent', () => {
    expect(name()).toBe('Name not sent')
  })
})

describe('the sex', () => {
  const profile = (code: string) => ({
    extension: [
      { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex', valueCode: code },
    ],
  })

  test.each([
    ['female', 'Female'],
    ['unknown', 'Sex unknown'],
    ['a word of the source', 'a word of the source'],
  ])('as sent: %s', (gender, expected) => {
    expect(sex({ gender })).toBe(expected)
  })

  test.each([
    ['male', {}, 'Sex not sent · US Core sex: Male'],
    ['248152002', { gender: 'male' }, 'Male · US Core sex: Female'],
    ['X1', { gender: 'male' }, 'Male · US Core sex: X1'],
  ])('a profile’s sex %s stands beside it', (code, parts, expected) => {
    expect(sex({ ...parts, ...profile(code) })).toBe(expected)
  })

  test('not sent, and why', () => {
    expect(sex({})).toBe('Sex not sent')
    expect(sex({ _gender: absent('masked') })).toBe('Sex not sent: masked by the source')
  })

  test('in French too', () => {
    expect(sex(profile('female'), frCa)).toBe('Sexe non transmis · Sexe (US Core)\u00A0: Féminin')
  })
})

describe('the number', () => {
  test('a medical record number, whether its type is a code or a text', () => {
    const expected = { label: 'MRN', text: '22', note: '' }
    expect(numbers(typed('MR', '22'))).toEqual(expected)
    expect(numbers({ value: '22', type: { text: 'MRN' } })).toEqual(expected)
  })

  test('several are told from each other by who assigned them', () => {
    expect(numbers(typed('MR', '11', 'North'), typed('MR', '22', 'South')).text).toBe(
      '11 (North), 22 (South)',
    )
    expect(numbers(typed('MR', '11', 'North')).text).toBe('11')
  })

  test.each([
    ['the words of its type', { value: '7', type: { text: 'EPI' } }, 'EPI'],
    ['the code of its type', typed('NI', '7'), 'NI'],
    ['no type at all', { value: '7' }, 'Number'],
  ])('another number is never called an MRN: %s', (_, identifier, label) => {
    expect(numbers(identifier)).toEqual({ label, text: '7', note: 'no number typed MRN' })
  })

  test('none at all is said', () => {
    expect(numbers()).toEqual({ label: 'MRN', text: 'no number typed MRN', note: '' })
  })
})

test('an age that is not known exactly is about that old', () => {
  expect(ageWords({ value: 69, unit: 'years', about: true }, en.banner)).toBe('about 69 y')
  expect(ageWords({ value: 3, unit: 'months', about: false }, en.banner)).toBe('3 mo')
  expect(ageWords({ value: 1, unit: 'years', about: true }, frCa.banner)).toBe('environ 1\u00A0an')
})

test('a reason that every object has as a property is a word of the source', () => {
  expect(withReason('Birth date not sent', 'constructor', en)).toBe(
    'Birth date not sent: constructor',
  )
})
