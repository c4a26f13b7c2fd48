import { expect, test } from 'vitest'
import { changedFrom, medicationsViewFrom, searchOfMedications } from './medications-view.ts'

test.each(['', '?changed=30d'])(
  'what is in the address is the view, and the other way round: %s',
  (search) => {
    expect(searchOfMedications(medicationsViewFrom(search))).toBe(search)
  },
)

test('whatever else stands in the address is the usual view', () => {
  expect(medicationsViewFrom('?changed=<b>&x=1')).toEqual({ changed: 'any' })
})

test('a time to look for changes in ends now', () => {
  expect(changedFrom({ changed: '7d' }, 10 * 86_400_000)).toBe(3 * 86_400_000)
  expect(changedFrom({ changed: 'any' }, 0)).toBeUndefined()
})
