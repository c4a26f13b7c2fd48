import type { MedicationRequest, Observation } from 'fhir/r4'
import type { Finding } from '#src/clinical/finding.ts'
import type { SearchOutcome, SearchResult } from '#src/fhir/search-result.ts'
import type { DeclaredSearch } from '#src/searches/search-types.ts'
import { permission } from '#src/searches/permission.ts'
import { searchUrl, windowStart } from '#src/searches/search-url.ts'
import type { Chart } from './chart.ts'
import type { AskedWindow, ChartAnswer, SearchProgress } from './chart-answer.ts'

type SearchedResource = Observation | MedicationRequest

/** A declared search that was run, its window widened where that was needed. */
export interface RunSearch<Resource extends SearchedResource> {
  readonly result: SearchResult<Resource>
  readonly window: AskedWindow
  readonly ledgers: ChartAnswer<unknown>['ledgers']
}

export interface RunOptions {
  /** The reader asked for all dates. */
  readonly anyDate: boolean
  readonly onProgress: (progress: SearchProgress) => void
}

/**
 * Runs a declared search. A recent window that holds too little widens by itself to any date, undated resources
 * included; if that second search brings nothing at all, the window's answer stands.
 * @throws FhirError when nothing could be read
 */
export async function runSearch<Resource extends SearchedResource>(
  chart: Chart,
  search: DeclaredSearch & { readonly resourceType: Resource['resourceType'] },
  { anyDate, onProgress }: RunOptions,
): Promise<RunSearch<Resource>> {
  const { session, fhirClient } = chart
  const { patientId } = session.launchContext
  async function run(from: string | undefined): Promise<SearchResult<Resource>> {
    const url = searchUrl(search, patientId, { from, sort: session.fhirServerSorts })
    const result = await fhirClient.search({
      resourceType: search.resourceType,
      url,
      patientId,
      onPage: onProgress,
    })
    return result as unknown as SearchResult<Resource>
  }
  if (!search.window || anyDate) return ranForAnyDate(await run(undefined))
  const from = windowStart(search.window.months, chart.now())
  const recent = await run(from)
  requireAnswer(recent)
  const isEnough =
    recent.outcome.kind !== 'complete' || recent.resources.length >= search.window.enough
  const windowed = {
    result: recent,
    window: { kind: 'since', from } as const,
    ledgers: [recent.ledger],
  }
  if (isEnough) return windowed
  const wide = await run(undefined)
  const ledgers = [recent.ledger, wide.ledger]
  if (wide.ledger.pages === 0) return { ...windowed, ledgers }
  return { result: wide, window: { kind: 'any-date' }, ledgers }
}

function ranForAnyDate<Resource extends SearchedResource>(
  result: SearchResult<Resource>,
): RunSearch<Resource> {
  requireAnswer(result)
  return { result, window: { kind: 'any-date' }, ledgers: [result.ledger] }
}

function requireAnswer({ outcome, ledger }: SearchResult<SearchedResource>): void {
  if (outcome.kind === 'failed' && ledger.pages === 0) throw outcome.error
}

/** The answer to a clinical question: what was found, and what became of every resource that came. */
export function chartAnswer<Answer>(
  chart: Chart,
  search: DeclaredSearch,
  run: RunSearch<SearchedResource>,
  finding: Finding<Answer>,
): ChartAnswer<Answer> {
  const { result, window, ledgers } = run
  return {
    search: search.id,
    value: finding.answer,
    outcome: believedOutcome(result.outcome, search, chart),
    window,
    account: {
      received: result.ledger.received,
      shown: finding.shown,
      leftOut: [
        ...result.ledger.withheld,
        ...finding.leftOut.map(({ reference, reason }) => ({ reference, reason })),
      ],
    },
    issues: result.ledger.issues,
    ledgers,
    loadedAt: result.ledger.finishedAt,
  }
}

/** A search within a narrower scope may lack resources silently, however well it ended. */
function believedOutcome(
  outcome: SearchOutcome,
  search: DeclaredSearch,
  { session }: Chart,
): SearchOutcome {
  const isNarrowed = permission(search, session.grantedScopes) === 'narrowed'
  return outcome.kind === 'complete' && isNarrowed
    ? { kind: 'truncated', because: 'narrowed-by-scope' }
    : outcome
}
