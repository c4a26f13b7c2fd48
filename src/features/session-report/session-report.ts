import { declaredSearches, type SearchId } from '#src/searches/declared-searches.ts'
import { optionalSearches, type OptionalSearchId } from '#src/searches/optional-searches.ts'
import { permission } from '#src/searches/permission.ts'
import type { EhrError } from '#src/presentation/ehr-words.tsx'
import type { AnswerLine, AnswerRun } from '#src/queries/answer-line.ts'
import type { Capabilities } from '#src/queries/capabilities-query.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import { isKnownIncomplete } from '#src/queries/known-incomplete.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import type { OptionalAttempt } from '#src/queries/optional-search.ts'
import { panelIds, panelQuestion, type PanelId } from '#src/queries/panels.ts'
import type { PanelStates } from '#src/queries/use-panel.ts'
import type { Attempt } from '#src/queries/question-error.ts'
import type { Session } from '#src/smart/session.ts'

/** What a session asked for, was granted, received, showed and left out. Never a token. */
export interface SessionReport {
  readonly app: { readonly version: string; readonly build: string }
  readonly made: string
  readonly fhirServer: { readonly url: string; readonly name: string }
  /** How it was asked, and what its CapabilityStatement corrected; undefined where that was not read yet. */
  readonly ehr: { readonly family: string; readonly capabilities: Capabilities | undefined }
  readonly launchContext: Session['launchContext']
  readonly settingsKeptSince: Session['settingsKeptSince']
  readonly identity: ReturnType<Session['identity']>
  readonly scopes: { readonly requested: readonly string[]; readonly granted: readonly string[] }
  readonly searches: readonly SearchReport[]
}

export interface SearchReport {
  readonly search: SearchId | OptionalSearchId
  readonly permission: 'granted' | 'narrowed' | 'refused'
  /** `loading` while no answer came, `failed` where nothing could be read; undefined where it was never asked. */
  readonly outcome: SearchOutcome['kind'] | 'not-proven' | 'loading' | undefined
  readonly because: readonly Because[]
  /** Why reading again failed, where an earlier answer is still shown. */
  readonly readingAgainFailed: FhirErrorCode | undefined
  readonly window: ChartAnswer<unknown>['window'] | undefined
  readonly requests: readonly RequestReport[]
  /** The ledger: one line for each resource that was received, and for each page that was not fetched. */
  readonly lines: readonly LineReport[]
}

export interface RequestReport {
  readonly url: string
  readonly started: string
  readonly milliseconds: number
  readonly requests: number
  readonly pages: number
  readonly entries: number
  /** What the EHR refused of the first request, or wanted beside it, in order; it was asked again so. */
  readonly refusals: readonly {
    readonly parameters: readonly string[]
    readonly added: readonly string[]
    readonly error: ReportedError
  }[]
  /** Its other pages were not read: shorter periods were requested instead. */
  readonly isDivided: boolean
  /** Its next page had expired, and it was requested again from its beginning. */
  readonly isRestarted: boolean
  readonly error: ReportedError | undefined
  /** What the EHR reported among the entries. */
  readonly issues: AnswerRun['issues']
}

interface ReportedError extends EhrError {
  readonly code: FhirErrorCode
}

/** A line without the resource: the report says what became of it, not what it holds. */
type LineReport = { readonly key: string; readonly panel?: PanelId } & AnswerLine['fate']

type SearchOutcome = ChartAnswer<unknown>['outcome']
type FhirErrorCode = Extract<SearchOutcome, { kind: 'failed' }>['error']['code']
type Because =
  | FhirErrorCode
  | Extract<SearchOutcome, { kind: 'incomplete' }>['because'][number]
  /** Some of what was read on behalf of a panel could not be. */
  | 'details-not-loaded'

export function sessionReport(
  session: Session,
  states: PanelStates,
  {
    capabilities,
    earlier,
    optional,
  }: {
    readonly capabilities: Capabilities | undefined
    /** Searches for earlier results of one test. */
    readonly earlier: readonly Attempt[]
    /** Searches that this EHR's entry has beside those of the panels. */
    readonly optional: readonly OptionalAttempt[]
  },
  app: SessionReport['app'],
  now: Date,
): SessionReport {
  return {
    app,
    made: now.toISOString(),
    fhirServer: { url: session.fhirServerUrl, name: session.fhirServerName },
    ehr: { family: session.ehr.name, capabilities },
    launchContext: session.launchContext,
    settingsKeptSince: session.settingsKeptSince,
    identity: session.identity(),
    scopes: { requested: session.requestedScopes, granted: session.grantedScopes },
    searches: [
      ...(Object.keys(declaredSearches) as SearchId[]).map((search) => ({
        search,
        permission: permission(declaredSearches[search], session.grantedScopes),
        ...outcomeOf(search, states, search === 'laboratory' ? earlier : []),
      })),
      ...optional.map((each) => ({
        search: each.search,
        permission: permission(optionalSearches[each.search], session.grantedScopes),
        ...optionalOutcome(each),
      })),
    ],
  }
}

type Outcome = Omit<SearchReport, 'search' | 'permission'>

const notAsked: Outcome = {
  outcome: undefined,
  because: [],
  readingAgainFailed: undefined,
  window: undefined,
  requests: [],
  lines: [],
}

/** A panel's first search has the panel's outcome; the others were run on its behalf. */
function outcomeOf(search: SearchId, states: PanelStates, more: readonly Attempt[]): Outcome {
  const panel = panelIds.find((id) => panelQuestion(id).searches.includes(search))
  if (panel === undefined) return notAsked
  const [first] = panelQuestion(panel).searches
  const state = states[panel]
  const outcome = search === first ? panelOutcome(state) : readsOutcome(search, state)
  return { ...outcome, ...account(search, panel, state, more) }
}

function optionalOutcome({ answer, error, isAsked, attempts }: OptionalAttempt): Outcome {
  return {
    ...notAsked,
    ...(isAsked ? { outcome: 'loading' } : {}),
    ...(error ? { outcome: 'failed', because: [error.code] } : {}),
    ...(answer
      ? { outcome: kindOf(answer.outcome), because: because(answer), window: answer.window }
      : {}),
    requests: attempts.flatMap(({ runs }) => runs).map(requestReport),
    lines: attempts.flatMap(({ lines }) => lines).map(({ key, fate }) => ({ key, ...fate })),
  }
}

type Conclusion = Omit<Outcome, 'requests' | 'lines'>

function panelOutcome(state: PanelState<unknown>): Conclusion {
  switch (state.status) {
    case 'not-permitted':
      return notAsked
    case 'loading':
      return { ...notAsked, outcome: 'loading' }
    case 'failed':
      return { ...notAsked, outcome: 'failed', because: [state.failure.error.code] }
    case 'loaded': {
      const { data, stale } = state
      return {
        outcome: kindOf(data.outcome),
        because: because(data),
        readingAgainFailed: stale?.failure.error.code,
        window: data.window,
      }
    }
  }
}

function readsOutcome(search: SearchId, state: PanelState<unknown>): Conclusion {
  const all = state.status === 'loaded' ? state.data.runs : []
  const runs = all.filter((run) => run.search === search)
  if (runs.length === 0) return notAsked
  const isComplete = runs.every(({ error }) => error === undefined)
  return {
    ...notAsked,
    outcome: isComplete ? 'complete' : 'failed',
    because: isComplete ? [] : ['details-not-loaded'],
    window: { kind: 'any-date' },
  }
}

/** Requests and lines of one search, those of an attempt that failed among them. */
function account(
  search: SearchId,
  panel: PanelId,
  state: PanelState<unknown>,
  more: readonly Attempt[],
): Pick<Outcome, 'requests' | 'lines'> {
  const attempts = [
    ...(state.status === 'loaded' ? [state.data] : []),
    ...(state.status === 'loaded' && state.stale ? [state.stale.failure] : []),
    ...(state.status === 'failed' ? [state.failure] : []),
    ...more,
  ]
  const ofSearch = <Item extends Pick<AnswerRun, 'search'>>(items: readonly Item[]) =>
    items.filter((each) => each.search === search)
  return {
    requests: attempts.flatMap(({ runs }) => ofSearch(runs)).map(requestReport),
    lines: attempts
      .flatMap(({ lines }) => ofSearch(lines))
      .map(({ key, fate }) => ({ key, panel, ...fate })),
  }
}

function requestReport(run: AnswerRun): RequestReport {
  const {
    url,
    startedAt,
    finishedAt,
    requests,
    pages,
    entries,
    refusals,
    isDivided,
    isRestarted,
    error,
    issues,
  } = run
  return {
    url,
    started: new Date(startedAt).toISOString(),
    milliseconds: Math.round(finishedAt - startedAt),
    requests,
    pages,
    entries,
    refusals: refusals.map((each) => ({ ...each, error: reportedError(each.error) })),
    isDivided,
    isRestarted,
    error: error && reportedError(error),
    issues,
  }
}

function reportedError({ code, httpStatus, diagnostics }: ReportedError): ReportedError {
  return { code, httpStatus, diagnostics }
}

/** Where nothing says that anything is missing, and nothing proves that nothing is, it is only not proven. */
function kindOf(outcome: SearchOutcome): SearchOutcome['kind'] | 'not-proven' {
  return outcome.kind === 'incomplete' && !isKnownIncomplete(outcome) ? 'not-proven' : outcome.kind
}

function because({ outcome }: Pick<ChartAnswer<unknown>, 'outcome'>): readonly Because[] {
  if (outcome.kind === 'incomplete') return outcome.because
  return outcome.kind === 'failed' ? [outcome.error.code] : []
}
