import { expect, test } from 'vitest'
import { nameOf } from './patient-record.ts'

const named = (name: unknown) =>
  nameOf({ resourceType: 'Patient', id: 'p', text: '', json: { name } })

test('a patient is called by the official name, otherwise by the first', () => {
  const maiden = { use: 'maiden', family: 'Roy', given: ['Ann'] }
  expect(named([maiden, { use: 'official', family: 'Moss', given: ['Ann', 'B'] }])).toBe(
    'Moss, Ann B',
  )
  expect(named([maiden])).toBe('Roy, Ann')
})

test.each([['Moss'], [[null]], [[5]], [{ family: 'Moss' }], [undefined]])(
  'a malformed name, %j, is replaced by the id',
  (name) => {
    expect(named(name)).toBe('p')
  },
)
