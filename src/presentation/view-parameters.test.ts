import { expect, test } from 'vitest'
import { addressWith } from './view-parameters.ts'

test.each([
  ['/chart', { new: '30d' }, '/chart?new=30d'],
  ['/chart?open=a.b', { new: '30d' }, '/chart?open=a.b&new=30d'],
  ['/chart?new=30d&open=a.b', { new: undefined }, '/chart?open=a.b'],
  ['/chart?new=30d', { new: '48h', open: '' }, '/chart?new=48h'],
  ['/chart?new=30d', { new: '' }, '/chart'],
  ['/chart?news=1&new=30d', { new: '90d' }, '/chart?news=1&new=90d'],
  ['/chart?flagged', { turned: true }, '/chart?flagged&turned'],
  ['/chart?flagged=&turned', { flagged: false }, '/chart?turned'],
  ['?window=1y', { read: 'k1' }, '?window=1y&read=k1'],
  ['', {}, ''],
])('a view changes what it names, and nothing else: %s %o', (address, own, expected) => {
  expect(addressWith(address, own)).toBe(expected)
})
