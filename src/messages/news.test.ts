import { expect, test } from 'vitest'
import { news as en } from './en/news.ts'
import { news as frCa } from './fr-CA/news.ts'

test('one measurement without a flag is said as one', () => {
  expect([1, 2].map(en.measured)).toEqual([
    '1 measured, not flagged',
    '2 measured, none with a flag',
  ])
  expect([1, 2].map(frCa.measured)).toEqual(['1 mesuré, non signalé', '2 mesurés, aucun signalé'])
})
