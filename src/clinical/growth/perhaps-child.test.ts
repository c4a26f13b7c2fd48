import { expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { perhapsChild } from './perhaps-child.ts'

const today = fhirDateTime('2026-11-28')
const sexOf = (gender: string | undefined, profile?: string) => ({
  gender,
  genderAbsent: undefined,
  profiles: profile === undefined ? [] : [{ profile: 'us-core-sex' as const, value: profile }],
})

test.each([
  ['a child of a sex that has tables', '2020-05-01', sexOf('female'), true, undefined],
  ['a child of another sex', '2020-05-01', sexOf('other'), true, 'sex-not-male-or-female'],
  ['a child of unknown sex', '2020-05-01', sexOf('unknown'), true, 'sex-not-male-or-female'],
  ['no sex is guessed', '2020-05-01', sexOf('Male'), true, 'sex-not-male-or-female'],
  ['a child of no sex', '2020-05-01', sexOf(undefined), true, 'sex-not-male-or-female'],
  ['a child of two sexes', '2020-05-01', sexOf('female', 'male'), true, 'sex-not-male-or-female'],
  ['no day of birth', '2020-05', sexOf('female'), false, 'birth-date-not-to-the-day'],
  ['no birth date', undefined, sexOf('female'), false, 'birth-date-not-to-the-day'],
  ['an adult', '1990-05-01', sexOf('other'), false, undefined],
])('%s: a child, and why nothing has a percentile', (_, birthDate, sex, isChild, because) => {
  const patient = { birthDate: fhirDateTime(birthDate), sex }
  expect(perhapsChild(patient, today)).toEqual({ child: isChild ? patient : undefined, because })
})
