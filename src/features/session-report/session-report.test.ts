import { describe, expect, test } from 'vitest'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { AnswerRun, Fate } from '#src/queries/answer-line.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import type { OptionalAttempt } from '#src/queries/optional-search.ts'
import type { Attempt } from '#src/queries/question-error.ts'
import { panelIds, type PanelId } from '#src/queries/panels.ts'
import type { PanelStates } from '#src/queries/use-panel.ts'
import {
  answerLine,
  answerOf,
  answerRun,
  failureOf,
  loadedState,
} from '#src/testing/chart-answer.ts'
import { session } from '#src/testing/session.ts'
import { sessionReport } from './session-report.ts'

const tokenHolder = { ...session(), accessToken: 'secret-token' }

const answered = (parts: Partial<ChartAnswer<unknown>> = {}): PanelState<unknown> =>
  loadedState(answerOf<unknown>({}, parts))

const reported = (
  states: Partial<PanelStates> = {},
  earlier: readonly Attempt[] = [],
  optional: readonly OptionalAttempt[] = [],
) =>
  sessionReport(
    tokenHolder,
    { ...everyPanelAnswered(), ...states },
    { capabilities: undefined, earlier, optional },
    { version: '1', build: 'b' },
    new Date(0),
  )
const everyPanelAnswered = () =>
  Object.fromEntries(panelIds.map((id) => [id, answered()])) as Record<PanelId, PanelState<unknown>>
const row = (search: string, states: Partial<PanelStates> = {}) =>
  reported(states).searches.find((each) => each.search === search)

describe('the session report', () => {
  test('has one row for every declared search, and no token', () => {
    expect(reported().searches.map(({ search }) => search)).toEqual([
      'patient',
      'vital-signs',
      'laboratory',
      'medication-requests',
      'medication-reads',
    ])
    expect(JSON.stringify(reported())).not.toContain('secret-token')
  })

  test('has the ledger of each search, line by line, without what the resources hold', () => {
    const withdrawn: Fate = { kind: 'filtered', by: 'source', reason: 'entered-in-error' }
    const lines = [
      { ...answerLine('1'), resource: { secret: 'value' } },
      answerLine('2', withdrawn),
    ]
    const found = row('laboratory', { laboratory: answered({ lines }) })
    expect(found?.lines).toEqual([
      { key: 'Observation/1', panel: 'laboratory', kind: 'shown', isCategoryKnown: true },
      { key: 'Observation/2', panel: 'laboratory', ...withdrawn },
    ])
    expect(JSON.stringify(found)).not.toContain('secret')
  })

  test('a search for earlier results of one test is part of the laboratory row', () => {
    const earlier = [
      { lines: [answerLine('old')], runs: [answerRun({ url: 'Observation?code=a' })] },
    ]
    const found = reported({}, earlier).searches.find(({ search }) => search === 'laboratory')
    expect(found?.requests.at(-1)).toMatchObject({ url: 'Observation?code=a' })
    expect(found?.lines.at(-1)).toMatchObject({ key: 'Observation/old', kind: 'shown' })
  })

  const refused = new FhirError('bad-request', { httpStatus: 400, diagnostics: 'too many' })

  test('a search that failed says so and why, with its requests and the EHR’s words', () => {
    const failed: PanelState<unknown> = {
      status: 'failed',
      failure: failureOf(refused, 3),
      retry: () => undefined,
    }
    expect(row('laboratory', { laboratory: failed })).toMatchObject({
      outcome: 'failed',
      because: ['bad-request'],
      requests: [
        {
          requests: 3,
          pages: 0,
          error: { code: 'bad-request', httpStatus: 400, diagnostics: 'too many' },
        },
      ],
      lines: [{ kind: 'not-fetched', reason: 'bad-request' }],
    })
  })

  test('a search that was refused was not asked, and one may still be loading', () => {
    expect(row('laboratory', { laboratory: { status: 'not-permitted' } })?.outcome).toBeUndefined()
    expect(
      row('laboratory', {
        laboratory: {
          status: 'loading',
          progress: undefined,
          soFar: undefined,
          stop: () => undefined,
        },
      })?.outcome,
    ).toBe('loading')
  })

  test('an answer that could not be read again says so, and counts those requests too', () => {
    const stale = { since: 0, failure: failureOf(refused, 2), aim: 'again' } as const
    const state = loadedState(answerOf<unknown>({}), { stale })
    expect(row('laboratory', { laboratory: state })).toMatchObject({
      outcome: 'complete',
      readingAgainFailed: 'bad-request',
      requests: [{ requests: 1 }, { requests: 2, error: { httpStatus: 400 } }],
    })
  })

  test('what the EHR refused and reported is there', () => {
    const issues = [
      { severity: 'warning', code: 'suppressed', details: [], text: 'may not be all' },
    ] as const
    const runs = [
      answerRun({ issues, refusals: [{ parameters: ['_count'], added: [], error: refused }] }),
    ]
    expect(row('laboratory', { laboratory: answered({ runs }) })?.requests).toMatchObject([
      { issues, refusals: [{ parameters: ['_count'], error: { httpStatus: 400 } }] },
    ])
  })

  test.each([
    ['resource-cap', 'incomplete'],
    ['filters-not-shown', 'not-proven'],
  ] as const)('an answer with the doubt %s is %s', (doubt, expected) => {
    const outcome = { kind: 'incomplete', because: [doubt] } as const
    expect(row('laboratory', { laboratory: answered({ outcome }) })).toMatchObject({
      outcome: expected,
      because: [doubt],
    })
  })

  test('Medications that were read for orders have a row of their own, the unread among them', () => {
    const read = (id: string, parts: Partial<AnswerRun> = {}) =>
      answerRun({ search: 'medication-reads', url: `Medication/${id}`, ...parts })
    const orders = answered({
      search: 'medication-requests',
      lines: [{ ...answerLine('x'), search: 'medication-reads', key: 'Medication/1' }],
      runs: [
        answerRun({ search: 'medication-requests' }),
        read('1'),
        read('2', { pages: 0, entries: 0, error: refused }),
      ],
    })
    expect(row('medication-requests', { medications: orders })).toMatchObject({
      requests: [{ url: 'Observation?patient=p' }],
      lines: [],
    })
    expect(row('medication-reads', { medications: orders })).toMatchObject({
      outcome: 'failed',
      because: ['details-not-loaded'],
      requests: [{ url: 'Medication/1' }, { error: { httpStatus: 400 } }],
      lines: [{ key: 'Medication/1', panel: 'medications', kind: 'shown' }],
    })
    expect(row('medication-reads')?.outcome).toBeUndefined()
  })
})

describe('an optional search', () => {
  const encounterRow = (parts: Partial<OptionalAttempt>) =>
    reported(
      {},
      [],
      [
        {
          search: 'encounters',
          answer: undefined,
          error: undefined,
          isAsked: true,
          attempts: [],
          ...parts,
        },
      ],
    ).searches.at(-1)

  test.each<[string | undefined, Partial<OptionalAttempt>]>([
    [undefined, { isAsked: false }],
    ['loading', {}],
    ['failed', { error: new FhirError('forbidden') }],
    [
      'not-proven',
      {
        answer: {
          value: undefined,
          outcome: { kind: 'incomplete', because: ['narrowed-by-scope'] },
          window: { kind: 'any-date' },
          lines: [],
          runs: [],
        },
      },
    ],
  ])('has a row of its own, with the outcome %s', (outcome, parts) => {
    expect(encounterRow(parts)).toMatchObject({
      search: 'encounters',
      permission: 'granted',
      outcome,
    })
  })

  test('accounts for its requests and for what it brought, also when it was asked again', () => {
    const attempt: Attempt = {
      lines: [
        {
          ...answerLine('1', { kind: 'shown', isCategoryKnown: true }),
          search: 'encounters',
        },
      ],
      runs: [{ ...answerRun(), search: 'encounters' }],
    }
    const found = encounterRow({ attempts: [attempt, attempt] })
    expect(found?.requests).toHaveLength(2)
    expect(found?.lines.map(({ key }) => key)).toEqual(['Observation/1', 'Observation/1'])
  })
})
