import { expect, test } from 'vitest'
import { currentFamily, type Name } from './current-family.ts'

const today = '2026-11-24'
const family = (...names: readonly Name[]) => currentFamily(names, today)

test.each<[string, readonly Name[], string]>([
  ['only one', [{ family: 'Moss' }], 'Moss'],
  [
    'an old one first',
    [
      { use: 'old', family: 'Roy' },
      { use: 'usual', family: 'Moss' },
    ],
    'Moss',
  ],
  ['a maiden one first', [{ use: 'maiden', family: 'Roy' }, { family: 'Moss' }], 'Moss'],
  [
    'an official one that has ended',
    [{ use: 'official', family: 'Roy', period: { end: '2019-05-01' } }, { family: 'Moss' }],
    'Moss',
  ],
  [
    'one that ends this year',
    [{ family: 'Roy', period: { end: '2026' } }, { family: 'Moss' }],
    'Roy',
  ],
  [
    'one that ended last month',
    [{ family: 'Roy', period: { end: '2026-10' } }, { family: 'Moss' }],
    'Moss',
  ],
  ['one that ends today', [{ family: 'Roy', period: { end: today } }, { family: 'Moss' }], 'Roy'],
  [
    'a usual one before the official one',
    [
      { use: 'usual', family: 'Roy' },
      { use: 'official', family: 'Moss' },
    ],
    'Moss',
  ],
  ['none of the present', [{ use: 'old', family: 'Roy' }], ''],
  ['no name', [], ''],
])('the family name of a patient who has %s', (_, names, expected) => {
  expect(family(...names)).toBe(expected)
})
