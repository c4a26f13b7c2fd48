import { everySearch } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
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
  /** Undefined until an answer came. */
  readonly outcome: string | undefined
  readonly because: string | undefined
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

export function sessionReport(
  session: Session,
  answers: readonly ChartAnswer<unknown>[],
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
    searches: everySearch.map((search) => {
      const answer = answers.find((each) => each.search === search.id)
      return {
        search: search.id,
        permission: permission(search, session.grantedScopes),
        outcome: answer?.outcome.kind,
        because: because(answer),
        window: answer?.window,
        requests: (answer?.ledgers ?? []).map(
          ({ url, startedAt, finishedAt, requests, pages, received }) => ({
            url,
            started: new Date(startedAt).toISOString(),
            milliseconds: Math.round(finishedAt - startedAt),
            requests,
            pages,
            received,
          }),
        ),
        received: answer?.account.received ?? 0,
        shown: answer?.account.shown ?? [],
        leftOut: answer?.account.leftOut ?? [],
        issues: answer?.issues ?? [],
      }
    }),
  }
}

function because(answer: ChartAnswer<unknown> | undefined): string | undefined {
  if (answer?.outcome.kind === 'truncated') return answer.outcome.because
  return answer?.outcome.kind === 'failed' ? answer.outcome.error.code : undefined
}
