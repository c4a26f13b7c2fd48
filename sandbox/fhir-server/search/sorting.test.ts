import { searchTable } from '../testing/search-table.ts'

const observation = (id: string, rest: Readonly<Record<string, unknown>>) => ({
  resourceType: 'Observation',
  id,
  ...rest,
})

searchTable(
  'sorting',
  [
    observation('b2', { status: 'final', effectiveDateTime: '2024-02-01' }),
    observation('a', { status: 'amended', effectiveDateTime: '2024-01-01' }),
    observation('undated', { status: 'final' }),
    observation('b1', { status: 'final', effectiveDateTime: '2024-02-01' }),
    observation('long', {
      status: 'amended',
      effectivePeriod: { start: '2023-12-01', end: '2024-03-01' },
    }),
    observation('many', {
      status: 'final',
      effectiveDateTime: '2023-01-01',
      category: [{ coding: [{ code: 'zeta' }, { code: 'alpha' }] }],
    }),
    observation('one', {
      status: 'final',
      effectiveDateTime: '2023-01-01',
      category: [{ coding: [{ code: 'beta' }] }],
    }),
  ],
  [
    [
      '3.1.1.5.1 increasing',
      'Observation?_sort=date',
      ['many', 'one', 'long', 'a', 'b2', 'b1', 'undated'],
    ],
    [
      '3.1.1.5.1 decreasing',
      'Observation?_sort=-date',
      ['b2', 'b1', 'a', 'long', 'many', 'one', 'undated'],
    ],
    [
      '3.1.1.5.1 rules in priority order',
      'Observation?_sort=status,-date',
      ['a', 'long', 'b2', 'b1', 'many', 'one', 'undated'],
    ],
    [
      '3.1.1.5.1 … the second only among equals of the first',
      'Observation?_sort=-date,_id',
      ['b1', 'b2', 'a', 'long', 'many', 'one', 'undated'],
    ],
    [
      '3.1.1.5.1 … in the other order',
      'Observation?_sort=_id,-date',
      ['a', 'b1', 'b2', 'long', 'many', 'one', 'undated'],
    ],
    [
      '3.1.1.9 _sort can repeat for inner orders',
      'Observation?_sort=-date&_sort=-_id',
      ['b2', 'b1', 'a', 'long', 'one', 'many', 'undated'],
    ],
    [
      '3.1.1.5.1 of several values, the earliest in the order',
      'Observation?_sort=category&category:missing=false',
      ['many', 'one'],
    ],
    [
      '3.1.1.5.1 … which is another one when decreasing',
      'Observation?_sort=-category&category:missing=false',
      ['many', 'one'],
    ],
    [
      '3.1.1.5.1 without _sort, the order of the store',
      'Observation',
      ['b2', 'a', 'undated', 'b1', 'long', 'many', 'one'],
    ],
    ['3.1.1.5.1 by an unknown parameter', 'Observation?_sort=effective', 400],
    ['3.1.1.5.1 by relevance is not supported', 'Observation?_sort=_score', 400],
  ],
)
