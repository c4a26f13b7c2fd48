import { declaredSearches, type SearchId } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import { panelIds, panelQuestion } from '#src/queries/panels.ts'
import type { SearchRun } from '#src/queries/search-results.ts'
import type { PanelStates } from '#src/queries/use-panel.ts'
import type { Session } from '#src/smart/session.ts'

/** What a session asked for, was granted, received, showed and left out. Never a token. */
export interface SessionReport {
  readonly app: { readonly version: string; readonly build: string }
  readonly made: string
  readonly fhirServer: { readonly url: string; readonly name: string }
  readonly launchContext: Session['launchContext']
  readonly fhirUser: string | undefined
  readonly scopes: { readonly requested: readonly string[]; readonly granted: readonly string[] }
  readonly searches: readonly SearchReport[]
}

export interface SearchReport {
  readonly search: SearchId
  readonly permission: 'granted' | 'narrowed' | 'refused'
  /** `loading` while no answer came, `failed` where nothing could be read; undefined where it was never asked. */
  readonly outcome: SearchOutcome['kind'] | 'loading' | undefined
  readonly because: Because | undefined
  /** Why reading again failed, where an earlier answer is still shown. */
  readonly readingAgainFailed: FhirErrorCode | undefined
  readonly window: ChartAnswer<unknown>['window'] | undefined
  readonly requests: readonly {
    readonly url: string
    readonly started: string
    readonly milliseconds: number
    readonly requests: number
    readonly pages: number
    readonly received: number
  }[]
  readonly received: number
  readonly shown: readonly string[]
  readonly leftOut: ChartAnswer<unknown>['account']['leftOut']
  readonly issues: ChartAnswer<unknown>['issues']
}

type SearchOutcome = ChartAnswer<unknown>['outcome']
type FhirErrorCode = Extract<SearchOutcome, { kind: 'failed' }>['error']['code']
type Because =
  | FhirErrorCode
  | Extract<SearchOutcome, { kind: 'truncated' }>['because']
  /** Some of what was read on behalf of a panel could not be. */
  | 'details-not-loaded'

export function sessionReport(
  session: Session,
  states: PanelStates,
  app: SessionReport['app'],
  now: Date,
): SessionReport {
  return {
    app,
    made: now.toISOString(),
    fhirServer: { url: session.fhirServerUrl, name: session.fhirServerName },
    launchContext: session.launchContext,
    fhirUser: session.fhirUser,
    scopes: { requested: session.requestedScopes, granted: session.grantedScopes },
    searches: (Object.keys(declaredSearches) as SearchId[]).map((search) => ({
      search,
      permission: permission(declaredSearches[search], session.grantedScopes),
      ...outcomeOf(search, states),
    })),
  }
}

type Outcome = Omit<SearchReport, 'search' | 'permission'>

const notAsked: Outcome = {
  outcome: undefined,
  because: undefined,
  readingAgainFailed: undefined,
  window: undefined,
  requests: [],
  received: 0,
  shown: [],
  leftOut: [],
  issues: [],
}

/** A panel's first search has the panel's account; the others were run on its behalf and have only their runs. */
function outcomeOf(search: SearchId, states: PanelStates): Outcome {
  const panel = panelIds.find((id) => panelQuestion(id).searches.includes(search))
  if (panel === undefined) return notAsked
  const [first] = panelQuestion(panel).searches
  return search === first
    ? panelOutcome(search, states[panel])
    : readsOutcome(search, states[panel])
}

function panelOutcome(search: SearchId, state: PanelState<unknown>): Outcome {
  switch (state.status) {
    case 'not-permitted':
      return notAsked
    case 'loading':
      return { ...notAsked, outcome: 'loading' }
    case 'failed':
      return { ...notAsked, outcome: 'failed', because: state.error.code }
    case 'loaded': {
      const { data, stale } = state
      return {
        outcome: data.outcome.kind,
        because: because(data),
        readingAgainFailed: stale?.error.code,
        window: data.window,
        requests: data.runs.filter((run) => run.search === search).map(requestLine),
        ...data.account,
        issues: data.issues,
      }
    }
  }
}

function readsOutcome(search: SearchId, state: PanelState<unknown>): Outcome {
  const all = state.status === 'loaded' ? state.data.runs : []
  const runs = all.filter((run) => run.search === search)
  if (runs.length === 0) return notAsked
  const read = runs.filter(({ received }) => received > 0)
  const isComplete = read.length === runs.length
  return {
    ...notAsked,
    outcome: isComplete ? 'complete' : 'failed',
    because: isComplete ? undefined : 'details-not-loaded',
    window: { kind: 'any-date' },
    requests: runs.map(requestLine),
    received: read.length,
    shown: read.map(({ url }) => url),
  }
}

function requestLine({ url, startedAt, finishedAt, requests, pages, received }: SearchRun) {
  return {
    url,
    started: new Date(startedAt).toISOString(),
    milliseconds: Math.round(finishedAt - startedAt),
    requests,
    pages,
    received,
  }
}

function because({ outcome }: ChartAnswer<unknown>): Because | undefined {
  if (outcome.kind === 'truncated') return outcome.because
  return outcome.kind === 'failed' ? outcome.error.code : undefined
}
