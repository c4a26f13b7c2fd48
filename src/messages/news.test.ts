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

test('one order that ended is said as one', () => {
  expect([1, 2].map(en.endedUndated)).toEqual([
    '1 order ended, date not sent',
    '2 orders ended, date not sent',
  ])
  expect([1, 2].map(frCa.endedUndated)).toEqual([
    '1 ordonnance terminée, date non transmise',
    '2 ordonnances terminées, date non transmise',
  ])
})

test.each([
  [
    en,
    'in 7 d',
    ['Gravest in 7 d', 'Gravest in 7 d in what was read', 'Gravest in 7 d, vital signs only'],
  ],
  [
    frCa,
    'en 7 j',
    [
      'Le plus grave en 7 j',
      'Le plus grave en 7 j dans ce qui a été lu',
      'Le plus grave en 7 j, signes vitaux seulement',
    ],
  ],
])('the gravest says what it is drawn from', (words, period, expected) => {
  expect([
    words.gravest(period, 'everything'),
    words.gravest(period, 'what-was-read'),
    words.gravest(period, 'vital-signs'),
  ]).toEqual(expected)
})

test.each([
  [en, ' in what was read'],
  [frCa, ' dans ce qui a été lu'],
])('whatever is absent is absent from what was read, until everything was', (words, ofRead) => {
  const absences = (isProven: boolean) => [
    words.noneFlagged('7', isProven),
    words.noneMeasured('7', isProven),
    words.noneDated('7', isProven),
    words.nothingNew('7', isProven),
    words.newly(0, false, isProven),
    words.newly(0, true, isProven),
    words.amongCriticals(3, isProven),
    words.noChanges(isProven),
    words.noOrderChanges(isProven),
  ]
  for (const said of absences(false)) expect(said).toContain(ofRead)
  for (const said of absences(true)) expect(said).not.toContain(ofRead)
})
