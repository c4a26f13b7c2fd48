import { expect, test } from 'vitest'
import { firstTrendView, parametersOfTrend, trendViewFrom, type TrendView } from './trend-view.ts'
import { addressWith } from './view-parameters.ts'

test.each<TrendView>([
  firstTrendView,
  { ...firstTrendView, window: 'run', reading: '1k9z3f' },
  { ...firstTrendView, part: [0, 250], others: ['a1', 'b2'] },
])('an address says what is drawn, and is read back: %o', (view) => {
  expect(trendViewFrom(new URLSearchParams(addressWith('', parametersOfTrend(view))))).toEqual(view)
})

test.each(['window=7d', 'part=500-200', 'part=0-1001', 'read=Observation/1', 'with=2160-0'])(
  'what this app did not write is left out: %s',
  (search) => {
    expect(trendViewFrom(new URLSearchParams(search))).toEqual(firstTrendView)
  },
)
