import { expect, test } from 'vitest'
import { growthReferenceFor } from './growth-reference-for.ts'

test.each([
  ['weight', 0, 'at-five', 'who-2006'],
  ['weight', 1826, 'at-five', 'who-2006'],
  ['weight', 1827, 'at-five', 'cdc-2000'],
  ['bmi', 7304, 'at-five', 'cdc-2000'],
  ['bmi', 730, 'at-two', 'who-2006'],
  ['bmi', 731, 'at-two', 'cdc-2000'],
  ['head-circumference', 1826, 'at-five', 'who-2006'],
  ['head-circumference', 1000, 'at-two', 'who-2006'],
] as const)('%s at %d days, changing %s: %s', (measure, days, changeover, reference) => {
  expect(growthReferenceFor(measure, 'female', days, changeover)).toEqual({
    reference,
    sex: 'female',
  })
})

test.each([
  ['weight', 7305, 'at-five'],
  ['weight', 7305, 'at-two'],
  ['head-circumference', 1827, 'at-five'],
  ['head-circumference', 1827, 'at-two'],
] as const)('%s at %d days, changing %s: the reference has ended', (measure, days, changeover) => {
  expect(growthReferenceFor(measure, 'male', days, changeover)).toEqual({
    reference: undefined,
    because: 'age-outside-the-reference',
  })
})

test('no sex has no table, and none is guessed', () => {
  expect(growthReferenceFor('weight', undefined, 100, 'at-five')).toEqual({
    reference: undefined,
    because: 'sex-not-male-or-female',
  })
})
