import { expect, test } from 'vitest'
import { addressWith } from '#src/presentation/view-parameters.ts'
import {
  changedFrom,
  medicationsViewFrom,
  parametersOfMedications,
  windowStart,
} from './medications-view.ts'

test.each([
  '',
  '?changed=30d',
  '?changed=1y&window=2y&together=inr',
  '?with=1k9z3f.a&without=b&choose&moment=zz',
])('what is in the address is the view, and the other way round: %s', (search) => {
  expect(addressWith('', parametersOfMedications(medicationsViewFrom(search)))).toBe(search)
})

test('whatever else stands in the address is the usual view', () => {
  expect(
    medicationsViewFrom(
      '?changed=<b>&window=1&together=warfarin&x=1&with=Aspirin&without=MedicationRequest/1&moment=2026-11-08',
    ),
  ).toEqual({
    changed: 'any',
    window: '1y',
    together: 'every',
    added: [],
    removed: [],
    isChoosing: false,
    moment: undefined,
  })
})

test('a time to look for changes in ends now', () => {
  expect(changedFrom({ changed: '7d' }, 10 * 86_400_000)).toBe(3 * 86_400_000)
  expect(changedFrom({ changed: 'any' }, 0)).toBeUndefined()
})

test('a drawing of everything has no beginning of its own', () => {
  expect(windowStart({ window: 'all' }, 0)).toBe(-Infinity)
  expect(windowStart({ window: '30d' }, 31 * 86_400_000)).toBe(86_400_000)
})
