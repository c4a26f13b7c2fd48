import { describe, expect, test } from 'vitest'
import { answerOf, failureOf, loadedState } from '#src/testing/chart-answer.ts'
import { newsState } from './news-state.ts'
import { valueSoFar } from './panel-state.ts'
import type { PanelState } from './panel-state.ts'

const nothing = () => undefined
const complete = loadedState(answerOf('all'))
const panels = {
  complete,
  stale: { ...complete, stale: { since: 0, failure: failureOf(), aim: 'again' } },
  'not read further back': { ...complete, stale: { since: 0, failure: failureOf(), aim: 'older' } },
  incomplete: loadedState(
    answerOf('some', {
      outcome: { kind: 'incomplete', because: ['still-loading'] },
    }),
  ),
  reloading: { ...complete, reloading: { stop: nothing, progress: undefined, aim: 'again' } },
  loading: { status: 'loading', progress: undefined, soFar: undefined, stop: nothing },
  'some so far': {
    status: 'loading',
    progress: undefined,
    soFar: answerOf('some'),
    stop: nothing,
  },
  'not permitted': { status: 'not-permitted' },
  failed: { status: 'failed', failure: failureOf(), retry: nothing },
} satisfies Record<string, PanelState<string>>

const stateWith = (panel: PanelState<string>) =>
  newsState({ laboratory: complete, 'vital-signs': complete, medications: panel })

describe('the news are as complete as the worst of what they are made from', () => {
  test.each([
    ['complete', 'complete'],
    ['stale', 'stale'],
    ['not read further back', 'complete'],
    ['incomplete', 'incomplete'],
    ['reloading', 'loading'],
    ['loading', 'loading'],
    ['some so far', 'loading'],
    ['not permitted', 'not-permitted'],
    ['failed', 'failed'],
  ] as const)('%s: %s', (panel, state) => {
    expect(stateWith(panels[panel]).state).toBe(state)
    expect(stateWith(panels[panel]).parts).toContainEqual({ id: 'medications', state })
  })

  test('failed is worse than not permitted, that than still being read, that than incomplete, that than stale', () => {
    const order = ['failed', 'not permitted', 'loading', 'incomplete', 'stale', 'complete'] as const
    for (const [index, worse] of order.slice(0, -1).entries()) {
      const better = order[index + 1] ?? 'complete'
      expect(
        newsState({
          laboratory: panels[better],
          'vital-signs': panels[worse],
          medications: panels[better],
        }).state,
      ).toBe(stateWith(panels[worse]).state)
    }
  })

  test('every part says its own', () => {
    expect(
      newsState({
        laboratory: panels.failed,
        'vital-signs': panels.complete,
        medications: panels['not permitted'],
      }).parts,
    ).toEqual([
      { id: 'laboratory', state: 'failed' },
      { id: 'vital-signs', state: 'complete' },
      { id: 'medications', state: 'not-permitted' },
    ])
  })
})

describe('what there is of an answer', () => {
  test.each([
    ['all of it', panels.complete, 'all'],
    ['what was read before, where reading again failed', panels.stale, 'all'],
    ['what has come so far', panels['some so far'], 'some'],
    ['nothing while nothing has come', panels.loading, undefined],
    ['nothing where it failed', panels.failed, undefined],
    ['nothing where it was not asked', panels['not permitted'], undefined],
  ] as const)('is %s', (_, panel, value) => {
    expect(valueSoFar<string>(panel)).toBe(value)
  })
})
