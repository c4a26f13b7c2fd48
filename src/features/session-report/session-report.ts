import { everySearch } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import type { SearchId } from '#src/searches/search-types.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
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
  readonly search: string
  readonly permission: 'granted' | 'narrowed' | 'refused'
  /** `reading` while no answer came, `failed` where nothing could be read; undefined where it was never asked. */
  readonly outcome: string | undefined
  readonly because: string | undefined
  /** Why reading again failed, where an earlier answer is still shown. */
  readonly readingAgainFailed: string | undefined
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
  readonly leftOut: readonly { readonly reference: string; readonly reason: string }[]
  readonly issues: ChartAnswer<unknown>['issues']
}

export type SearchStates = Readonly<Record<Exclude<SearchId, 'medications'>, PanelState<unknown>>>

export function sessionReport(
  session: Session,
  states: SearchStates,
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
    searches: everySearch.map((search) => ({
      search: search.id,
      permission: permission(search, session.grantedScopes),
      ...(search.id === 'medications'
        ? medicationReads(states['medication-requests'])
        : searchOutcome(states[search.id])),
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

function searchOutcome(state: PanelState<unknown>): Outcome {
  switch (state.status) {
    case 'not-permitted':
      return notAsked
    case 'loading':
      return { ...notAsked, outcome: 'loading' }
    case 'failed':
      return { ...notAsked, outcome: 'failed', because: state.error.code }
    case 'loaded': {
      const { data: answer, stale } = state
      return {
        outcome: answer.outcome.kind,
        because: because(answer),
        readingAgainFailed: stale?.error.code,
        window: answer.window,
        requests: answer.ledgers.filter((ledger) => !isMedicationRead(ledger)).map(requestLine),
        ...answer.account,
        issues: answer.issues,
      }
    }
  }
}

/** Medications are read one by one, on behalf of the orders that refer to them. */
function medicationReads(orders: PanelState<unknown>): Outcome {
  const ledgers = orders.status === 'loaded' ? orders.data.ledgers.filter(isMedicationRead) : []
  if (ledgers.length === 0) return notAsked
  const read = ledgers.filter(({ received }) => received > 0)
  return {
    ...notAsked,
    outcome: read.length === ledgers.length ? 'complete' : 'failed',
    because: read.length === ledgers.length ? undefined : 'details-not-loaded',
    window: { kind: 'any-date' },
    requests: ledgers.map(requestLine),
    received: read.length,
    shown: read.map(({ url }) => url),
  }
}

type Ledger = ChartAnswer<unknown>['ledgers'][number]

function isMedicationRead({ url }: Ledger): boolean {
  return url.startsWith('Medication/')
}

function requestLine({ url, startedAt, finishedAt, requests, pages, received }: Ledger) {
  return {
    url,
    started: new Date(startedAt).toISOString(),
    milliseconds: Math.round(finishedAt - startedAt),
    requests,
    pages,
    received,
  }
}

function because({ outcome }: ChartAnswer<unknown>): string | undefined {
  if (outcome.kind === 'truncated') return outcome.because
  return outcome.kind === 'failed' ? outcome.error.code : undefined
}
