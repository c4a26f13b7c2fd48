import { describe, expect, test } from 'vitest'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { newsLines } from './news-lines.ts'
import { resultNews } from './result-news.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const sevenDays = now - 7 * 86_400_000

/** `test day value flag`, the day of November, as `K 26 6.2 HH`; `!` for no flag. */
const result = (words: string, parts: object = {}) => {
  const [name = '', day = '', value = '', code = '!'] = words.split(' ')
  return laboratoryResult({
    code: { text: name },
    effectiveDateTime: `2026-11-${day.padStart(2, '0')}T08:00:00Z`,
    valueQuantity: ucum(Number(value), 'mmol/L'),
    ...(code === '!' ? {} : { interpretation: [{ coding: [{ code }] }] }),
    ...parts,
  })
}
/** Without the keys that have no value. */
const asJson = (results: readonly object[]): readonly unknown[] =>
  results.map((each) => JSON.parse(JSON.stringify(each)) as unknown)
const newsOf = (results: readonly object[], from = sevenDays) => {
  const lines = newsLines(laboratoryResults(asJson(results), now).answer, undefined)
  const { gravest, alsoCritical, newlyFlagged, stillFlagged, unplaced, measured, maybeMeasured } =
    resultNews(lines, from, now)
  const said = (reading: { effective?: { text: string } | undefined } | undefined) =>
    reading?.effective?.text.slice(8, 10)
  return {
    gravest: gravest && `${gravest.line.name} ${said(gravest.reading) ?? ''}`,
    /** The gravest, what it does not stand for, and of how many. */
    criticals: [...(gravest ? [gravest] : []), ...alsoCritical]
      .filter(({ criticals }) => criticals > 0)
      .map(
        ({ line, reading, besides, criticals }) =>
          `${line.name} ${[reading, ...besides].map(said).join(' ')} of ${String(criticals)}`,
      ),
    newly: newlyFlagged.map(
      ({ line, reading, before }) =>
        `${line.name} ${said(reading) ?? ''}, was ${said(before) ?? 'none'}`,
    ),
    isLeadNew: gravest?.isNew,
    unplaced: unplaced.map(
      ({ line, reading: { value } }) =>
        `${line.name} ${value.kind === 'quantity' ? String(value.quantity.number) : ''}`,
    ),
    still: stillFlagged.map(({ name }) => name),
    measured,
    maybeMeasured,
  }
}

describe('the gravest of the window', () => {
  test.each([
    [
      'a critical one, although milder ones came after it',
      ['K 26 6.2 HH', 'K 27 5.7 H', 'Na 27 130 L'],
      'K 26',
    ],
    ['of two critical ones the newest', ['K 26 6.2 HH', 'Na 27 110 LL'], 'Na 27'],
    ['of one test the one furthest out, as in its row', ['K 25 9.8 HH', 'K 27 6.2 HH'], 'K 25'],
    [
      'of the test with the newest, furthest out',
      ['K 24 9.8 HH', 'K 27 6.2 HH', 'Na 26 110 LL'],
      'K 24',
    ],
    ['high before abnormal in one test', ['K 25 5.7 H', 'K 27 4.9 A'], 'K 25'],
    ['a flagged one where none is critical', ['K 26 5.7 H', 'Na 27 138 N'], 'K 26'],
    [
      'of flagged ones the newest, whichever their direction',
      ['K 24 5.7 H', 'Na 27 130 L', 'Cl 25 90 A'],
      'Na 27',
    ],
    ['none where nothing is flagged', ['K 26 4.2 N', 'Na 27 138'], undefined],
    ['none of before the window', ['K 20 6.9 HH', 'K 27 4.2 N'], undefined],
    [
      'never a code that says nothing of severity',
      ['Culture 27 1 POS', 'MRSA 27 1 NEG'],
      undefined,
    ],
  ])('is %s', (_, results, expected) => {
    expect(newsOf(results.map((each) => result(each))).gravest).toBe(expected)
  })

  const range = { referenceRange: [{ low: ucum(3.5, 'mmol/L'), high: ucum(5, 'mmol/L') }] }
  test('is outside of the range sent only where the source flagged nothing', () => {
    expect(newsOf([result('K 27 5.6', range)]).gravest).toBe('K 27')
    expect(newsOf([result('K 27 5.6', range), result('Na 22 130 L')]).gravest).toBe('Na 22')
  })

  test.each([
    ['cancelled', { status: 'cancelled' }],
    ['entered in error', { status: 'entered-in-error' }],
    ['about another subject', { focus: [{ reference: 'Patient/newborn' }] }],
    ['without a date', { effectiveDateTime: undefined }],
    ['dated in the future', { effectiveDateTime: '2036-11-27T08:00:00Z' }],
    ['without a value', { valueQuantity: undefined, dataAbsentReason: { text: 'lost' } }],
  ])('is never one that is %s', (_, parts) => {
    expect(newsOf([result('K 27 6.9 HH', parts), result('Na 26 130 L')]).gravest).toBe('Na 26')
  })

  test('counts a day or a month that may lie in the window', () => {
    const dated = (effectiveDateTime: string) => result('K 1 6.9 HH', { effectiveDateTime })
    expect(newsOf([dated('2026-11')]).gravest).toBeDefined()
    expect(newsOf([dated('2026-11-21')]).gravest).toBeDefined()
    expect(newsOf([dated('2026-11-19')]).gravest).toBeUndefined()
  })
})

describe('every critical result of the window is there', () => {
  const lead = 'Lead 28 1 HH'
  test.each([
    ['with a milder one after it', ['K 26 6.2 HH', 'K 27 5.7 H', 'K 9 4 N'], ['K 26 of 1']],
    ['flagged before, milder after', ['K 26 6.2 HH', 'K 27 5.7 H', 'K 9 5.6 H'], ['K 26 of 1']],
    ['flagged before, not flagged after', ['K 26 6.2 HH', 'K 27 4 N', 'K 9 5.6 H'], ['K 26 of 1']],
    ['never flagged before or after', ['K 26 6.2 HH', 'K 27 4 N', 'K 9 4 N'], ['K 26 of 1']],
    [
      'of several tests, newest first',
      ['K 25 6.2 HH', 'Na 26 110 LL'],
      ['Na 26 of 1', 'K 25 of 1'],
    ],
    ['less far out than another', ['K 25 9.8 HH', 'K 26 6.2 HH', 'K 27 6.9 HH'], ['K 25 of 3']],
    ['on the other side', ['K 24 2.4 LL', 'K 25 2.1 LL', 'K 26 6.2 HH'], ['K 26 25 of 3']],
    ['of no side that was sent', ['K 24 6.1 AA', 'K 25 6.2 AA', 'K 26 6.2 AA'], ['K 26 24 of 3']],
    ['not of before the window', ['K 20 6.2 HH', 'K 27 4 N'], []],
  ])('%s', (_, results, expected) => {
    const news = newsOf([lead, ...results].map((each) => result(each)))
    expect(news.criticals).toEqual(['Lead 28 of 1', ...expected])
    expect([news.newly, news.still]).toEqual([[], []])
  })

  test('beyond the measuring range it may be further out than a number: both are there', () => {
    const beyond = result('K 25 33.3 HH', {
      valueQuantity: { ...ucum(33.3, 'mmol/L'), comparator: '>' },
    })
    expect(newsOf([result('K 26 33.5 HH'), beyond]).criticals).toEqual(['K 26 25 of 2'])
    expect(newsOf([result('K 26 33.3 HH'), beyond]).criticals).toEqual(['K 25 of 2'])
    expect(newsOf([result('K 26 20 HH'), beyond]).criticals).toEqual(['K 25 of 2'])
  })

  test('of thousands without a side only the two newest are there, with how many there were', () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      result(`K 26 ${String(5 + index / 1000)} AA`, {
        effectiveDateTime: new Date(now - (index + 1) * 60_000).toISOString(),
      }),
    )
    const { criticals } = newsOf([...many, result('K 27 2.1 LL'), result('K 26 1.9 LL')])
    expect(criticals).toEqual(['K 28 28 26 of 3002'])
  })

  test('also of the one that leads', () => {
    const results = ['K 26 6.2 HH', 'K 25 2.1 LL', 'K 27 4 N'].map((each) => result(each))
    expect(newsOf(results).criticals).toEqual(['K 26 25 of 2'])
  })

  test('also in another unit', () => {
    const other = result('K 25 24 HH', { valueQuantity: ucum(24, 'mg/dL') })
    expect(newsOf([result('K 26 6.2 HH'), other]).criticals).toEqual(['K 26 25 of 2'])
  })

  test('also where its date is missing, on either side', () => {
    const undated = { effectiveDateTime: undefined }
    const results = [result('K 1 6.9 HH', undated), result('K 1 2.1 LL', undated)]
    expect(newsOf([...results, result('K 1 6.4 HH', undated)]).unplaced.toSorted()).toEqual([
      'K 2.1',
      'K 6.9',
    ])
  })
})

test.each([
  [['K 27 6.2 HH', 'K 9 4.2 N'], true],
  [['K 27 6.2 HH'], true],
  [['K 27 6.2 HH', 'K 9 5.9 H'], false],
  [['K 26 6.2 HH', 'K 24 4.2 N', 'K 9 5.9 H'], false],
])(
  'the one that leads is newly flagged where the last result before the window was not: %j',
  (results, isNew) => {
    expect(newsOf(results.map((each) => result(each))).isLeadNew).toBe(isNew)
  },
)

describe('flagged, and nobody knows whether in the window', () => {
  const undated = { effectiveDateTime: undefined }
  const ahead = { effectiveDateTime: '2036-11-27T08:00:00Z' }
  test.each([
    ['without a date', [result('K 1 6.9 HH', undated)], ['K 6.9']],
    ['dated in the future', [result('K 1 6.9 H', ahead)], ['K 6.9']],
    [
      'the gravest of one test',
      [result('K 1 5.9 H', undated), result('K 1 6.9 HH', ahead)],
      ['K 6.9'],
    ],
    [
      'critical before flagged',
      [result('Na 1 130 L', ahead), result('K 1 6.9 HH', undated)],
      ['K 6.9', 'Na 130'],
    ],
    ['beside one of the window', [result('K 27 6.2 HH'), result('K 1 6.9 HH', undated)], ['K 6.9']],
    ['not what is not flagged', [result('K 1 4.2 N', undated), result('Na 1 139', ahead)], []],
    ['not what is cancelled', [result('K 1 6.9 HH', { ...undated, status: 'cancelled' })], []],
    ['not what is of before the window', [result('K 2 6.9 HH')], []],
  ])('%s', (_, results, expected) => {
    expect(newsOf(results).unplaced).toEqual(expected)
  })
})

describe('newly flagged', () => {
  const lead = 'Lead 27 1 HH'
  test.each([
    ['flagged now and not before', ['Na 27 130 L', 'Na 9 139 N'], ['Na 27, was 09']],
    ['never measured before', ['Na 27 130 L'], ['Na 27, was none']],
    [
      'not flagged at the last result before, although flagged earlier',
      ['Na 27 130 L', 'Na 9 139 N', 'Na 2 128 L'],
      ['Na 27, was 09'],
    ],
    ['back within since', ['Na 27 139 N', 'Na 24 130 L', 'Na 9 139 N'], ['Na 24, was 09']],
    ['by the one furthest out', ['Na 27 134 L', 'Na 24 130 L', 'Na 9 139 N'], ['Na 24, was 09']],
    ['flagged before', ['Na 27 130 L', 'Na 9 131 L'], []],
    ['flagged before the window only', ['Na 27 139 N', 'Na 9 131 L'], []],
  ])('%s', (_, results, expected) => {
    expect(newsOf([lead, ...results].map((each) => result(each))).newly).toEqual(expected)
  })

  test('newest first; what leads and what is critical is not said twice', () => {
    const news = newsOf(
      ['A 25 1 H', 'B 26 1 L', 'C 22 1 LL', 'D 27 1 HH'].map((each) => result(each)),
    )
    expect(news.newly.map((each) => each.slice(0, 1))).toEqual(['B', 'A'])
  })
})

describe('flagged before, and still', () => {
  const lead = 'Lead 27 1 HH'
  test.each([
    ['measured in the window and flagged as before', ['Na 27 130 L', 'Na 9 131 L'], ['Na']],
    ['in the other direction is still flagged', ['Na 27 150 H', 'Na 9 131 L'], ['Na']],
    ['not measured in the window', ['Na 9 131 L', 'Na 8 131 L'], []],
    ['not flagged at the latest', ['Na 27 139 N', 'Na 25 131 L', 'Na 9 131 L'], []],
  ])('%s', (_, results, expected) => {
    expect(newsOf([lead, ...results].map((each) => result(each))).still).toEqual(expected)
  })
})

describe('two results of one minute: nothing depends on their ids', () => {
  const ids = ['a', 'b']
  test.each([ids, ids.toReversed()])('%s and %s', (one, other) => {
    const lead = result('Lead 27 1 HH')
    const both = (day: string) => [
      result(`Na ${day} 129 L`, { id: `${day}${one}` }),
      result(`Na ${day} 139 N`, { id: `${day}${other}` }),
    ]
    expect(newsOf([lead, ...both('27'), result('Na 9 130 L')]).still).toEqual(['Na'])
    const before = newsOf([lead, result('Na 27 130 L'), ...both('9')])
    expect([before.still, before.newly]).toEqual([['Na'], []])
  })
})

test('the window decides: the same results in 48 hours and in 90 days', () => {
  const results = ['K 26 6.2 HH', 'K 27 5.7 H', 'K 9 4.6 N'].map((each) => result(each))
  expect(newsOf(results, now - 48 * 3_600_000).gravest).toBe('K 27')
  expect(newsOf(results, now - 90 * 86_400_000).gravest).toBe('K 26')
})

test('what was measured is counted, flagged or not', () => {
  expect(newsOf([result('K 26 4 N'), result('Na 9 139 N')]).measured).toBe(1)
})

test.each([
  ['without a date', [result('K 1 4 N', { effectiveDateTime: undefined })], 1],
  ['dated in the future', [result('K 1 4', { effectiveDateTime: '2036-11-27T08:00:00Z' })], 1],
  ['measured before the window', [result('K 9 4 N')], 0],
  [
    'measured in the window anyway',
    [result('K 26 4 N'), result('K 1 4 N', { effectiveDateTime: undefined })],
    0,
  ],
  [
    'without a date and a value',
    [result('K 1 4', { effectiveDateTime: undefined, valueQuantity: undefined })],
    0,
  ],
])('what may have been measured in the window is counted apart: one %s', (_, results, count) => {
  expect(newsOf([...results, result('Na 9 139 N')]).maybeMeasured).toBe(count)
})

test('a preliminary critical result is not news beside the final one of its minute', () => {
  const preliminary = result('K 26 6.9 HH', { status: 'preliminary' })
  expect(newsOf([preliminary, result('K 26 4.2 N')]).gravest).toBeUndefined()
  expect(newsOf([preliminary, result('K 27 4.2 N')]).gravest).toBe('K 26')
  expect(newsOf([preliminary, result('K 26 6.4 H', { status: 'corrected' })]).isLeadNew).toBe(true)
})
