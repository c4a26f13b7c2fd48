import { describe, expect, test } from 'vitest'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import type { SearchRun } from '#src/queries/search-results.ts'
import type { PanelStates } from '#src/queries/use-panel.ts'
import { session } from '#src/testing/session.ts'
import { sessionReport } from './session-report.ts'

const tokenHolder = { ...session(), accessToken: 'secret-token' }

const run = (search: SearchRun['search'], url: string, received = 1): SearchRun => ({
  search,
  url,
  startedAt: 0,
  finishedAt: 12.4,
  requests: 1,
  pages: received === 0 ? 0 : 1,
  received,
  withheld: [],
  issues: [],
})
const answered = (parts: Partial<ChartAnswer<unknown>> = {}): PanelState<unknown> => ({
  status: 'loaded',
  data: {
    value: {},
    outcome: { kind: 'complete' },
    window: { kind: 'any-date' },
    account: { received: 1, shown: ['Observation/1'], leftOut: [] },
    issues: [],
    runs: [run('laboratory', 'Observation?patient=p')],
    loadedAt: 0,
    ...parts,
  },
  stale: undefined,
  isReloading: false,
  loadOlder: undefined,
})

const reported = (states: Partial<PanelStates> = {}) =>
  sessionReport(
    tokenHolder,
    {
      patient: answered(),
      'vital-signs': answered(),
      laboratory: answered(),
      medications: answered(),
      ...states,
    },
    { version: '1', build: 'b' },
    new Date(0),
  )
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

  test('lists what was shown and what was left out, resource by resource', () => {
    const account = {
      received: 2,
      shown: ['Observation/1'],
      leftOut: [{ reference: 'Observation/2', reason: 'entered-in-error' as const }],
    }
    expect(row('laboratory', { laboratory: answered({ account }) })).toMatchObject(account)
  })

  test('a search that failed says so and why, and one that was refused was not asked', () => {
    const failed: PanelState<unknown> = {
      status: 'failed',
      error: new FhirError('timeout'),
      tries: 3,
      retry: () => undefined,
    }
    expect(row('laboratory', { laboratory: failed })).toMatchObject({
      outcome: 'failed',
      because: 'timeout',
    })
    expect(row('laboratory', { laboratory: { status: 'not-permitted' } })?.outcome).toBeUndefined()
    expect(
      row('laboratory', { laboratory: { status: 'loading', progress: undefined } })?.outcome,
    ).toBe('loading')
  })

  test('an answer that could not be read again says so', () => {
    const stale = { since: 0, error: new FhirError('network') }
    const state = { ...answered(), stale } as PanelState<unknown>
    expect(row('laboratory', { laboratory: state })?.readingAgainFailed).toBe('network')
  })

  test('a truncated answer carries its reason', () => {
    const outcome = { kind: 'truncated', because: 'page-cap' } as const
    expect(row('laboratory', { laboratory: answered({ outcome }) })).toMatchObject({
      outcome: 'truncated',
      because: 'page-cap',
    })
  })

  test('Medications that were read for orders stand in their own row, the unread among them', () => {
    const orders = answered({
      runs: [
        run('medication-requests', 'MedicationRequest?patient=p'),
        run('medication-reads', 'Medication/1'),
        run('medication-reads', 'Medication/2', 0),
      ],
    })
    expect(row('medication-requests', { medications: orders })?.requests).toHaveLength(1)
    expect(row('medication-reads', { medications: orders })).toMatchObject({
      outcome: 'failed',
      because: 'details-not-loaded',
      received: 1,
      shown: ['Medication/1'],
    })
    expect(row('medication-reads')?.outcome).toBeUndefined()
  })
})
