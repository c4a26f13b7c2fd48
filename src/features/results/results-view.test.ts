import { describe, expect, test } from 'vitest'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { addressWith } from '#src/presentation/view-parameters.ts'
import { parametersOfResults, resultsViewFrom, type ResultsView } from './results-view.ts'

const first = resultsViewFrom('')
const all: ResultsView = {
  isFlaggedOnly: true,
  isTrendOnly: true,
  isEachDraw: true,
  openDays: ['1a', '2b'],
  isTurned: true,
  pins: ['p1', 'p2'],
  test: 'k1',
  column: 'd7',
  trend: { window: '90d', part: [100, 200], reading: 'r1', others: ['k2'] },
}

describe('the view of the results', () => {
  test.each([
    first,
    all,
    { ...first, test: 'k1' },
    { ...first, openDays: ['zz'], isFlaggedOnly: true },
  ])('survives its way through the address (%#)', (view) => {
    expect(resultsViewFrom(addressWith('', parametersOfResults(view)))).toEqual(view)
  })

  test('is nothing in the address at first', () => {
    expect(addressWith('', parametersOfResults(first))).toBe('')
  })

  test('ignores what it did not write', () => {
    expect(resultsViewFrom('?test=Observation/12&at=2026-11-08&days=..a&q=x')).toEqual({
      ...first,
      openDays: ['a'],
    })
  })

  test('has no column without a test', () => {
    expect(addressWith('', parametersOfResults({ ...first, column: 'd7' }))).toBe('')
  })
})

test('an opaque key is short, the same each time, and says nothing of what it stands for', () => {
  const keys = [
    'http://loinc.org|2823-3',
    'http://loinc.org|2823-4',
    'alone|obs-1',
    '2026-11-08',
    '',
  ]
  const made = keys.map(opaqueKey)
  expect(made).toEqual(keys.map(opaqueKey))
  expect(new Set(made).size).toBe(keys.length)
  for (const key of made) expect(key).toMatch(/^[0-9a-z]{1,7}$/)
})
