import { queryOptions, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FhirResource } from 'fhir/r4'
import { useSyncExternalStore } from 'react'
import type { Finding } from '#src/clinical/finding.ts'
import { reportPlaces, type ReportPlaces } from '#src/clinical/laboratory/report-places.ts'
import { lastEncounter, type LastEncounter } from '#src/clinical/news/last-encounter.ts'
import { FhirError } from '#src/fhir/fhir-error.ts'
import { createLedger } from '#src/fhir/ledger.ts'
import type { SearchOutcome } from '#src/fhir/search-result.ts'
import {
  optionalSearches,
  optionalSearchIds,
  type OptionalSearchId,
} from '#src/searches/optional-searches.ts'
import { permission } from '#src/searches/permission.ts'
import type { DeclaredSearch } from '#src/searches/search-types.ts'
import { searchUrl } from '#src/searches/search-url.ts'
import { windowStart } from '#src/searches/time-slice.ts'
import { answerLines, type AnswerLine } from './answer-line.ts'
import { useChart } from './chart-provider.tsx'
import { chartKey, type Chart } from './chart.ts'
import { outcomeWithinScope } from './outcome-within-scope.ts'
import { mergedIds, resourcesAtOnce } from './panel-query.ts'
import { QuestionError, type Attempt } from './question-error.ts'
import type { AskedWindow } from './search-results.ts'
import { useIsLoading, usePanels } from './use-panel.ts'

/** What each of the optional searches is asked for. */
interface OptionalValues {
  readonly encounters: LastEncounter | undefined
  readonly 'diagnostic-reports': ReportPlaces
}

/** An optional search answered. */
export interface OptionalAnswer<Value> extends Attempt {
  readonly value: Value
  readonly outcome: SearchOutcome
  readonly window: AskedWindow
}

type Meaning<Value> = (resources: readonly FhirResource[], chart: Chart) => Finding<Value>

const meanings: { readonly [Id in OptionalSearchId]: Meaning<OptionalValues[Id]> } = {
  encounters: (resources, chart) => lastEncounter(resources, chart.now().getTime()),
  'diagnostic-reports': (resources, { session }) => reportPlaces(resources, session.fhirServerUrl),
}

/** @param readAt when the chart was read that it goes with, epoch ms: a chart that is read again asks it again */
function optionalQuery<Id extends OptionalSearchId>(chart: Chart, id: Id, readAt: number) {
  const { session, fhirClient } = chart
  const { patientId } = session.launchContext
  const search: DeclaredSearch = optionalSearches[id]
  return queryOptions({
    queryKey: chartKey(chart, 'optional', id, String(readAt)),
    queryFn: async ({ client, signal }): Promise<OptionalAnswer<OptionalValues[Id]>> => {
      const ledger = createLedger<FhirResource>()
      const since =
        search.window && session.ehr.hasOtherDates !== true
          ? windowStart(search.window.months, chart.now())
          : undefined
      const { outcome, run } = await fhirClient.search({
        url: searchUrl(search, patientId, { from: since }, session.ehr),
        asked: { resourceType: search.resourceType, patientId, since },
        mergedIds: mergedIds(client, chart),
        ledger,
        stop: signal,
        beforeNextPage: () => (ledger.size() >= resourcesAtOnce ? 'resource-cap' : undefined),
      })
      const finding = meanings[id](ledger.resources(), chart)
      const lines = answerLines(id, ledger.lines(), finding).map(inBackground)
      const runs = [{ ...run, search: id }]
      if (run.pages === 0)
        throw new QuestionError(
          outcome.kind === 'failed' ? outcome.error : new FhirError('stopped-by-reader'),
          { lines, runs },
        )
      return {
        value: finding.answer,
        outcome: outcomeWithinScope(outcome, permission(search, session.grantedScopes)),
        window: since === undefined ? { kind: 'any-date' } : { kind: 'since', from: since },
        lines,
        runs,
      }
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** What was read for its date or its order alone is on no screen itself. */
function inBackground(line: AnswerLine): AnswerLine {
  return line.fate.kind === 'unsupported' && line.fate.reason === 'no-row'
    ? { ...line, fate: { kind: 'filtered', by: 'sidechart', reason: 'background' } }
    : line
}

/**
 * The answer of an optional search, asked once the chart is there, where the EHR's entry has it and its scope was not
 * refused. Undefined where it was not asked, or has not come.
 */
export function useOptional<Id extends OptionalSearchId>(
  id: Id,
): OptionalAnswer<OptionalValues[Id]> | undefined {
  const chart = useChart()
  const { optionalSearches: ids, onScopesChanged } = chart.session
  const granted = useSyncExternalStore(onScopesChanged, () => chart.session.grantedScopes)
  const panels = Object.values(usePanels())
  const isReading = useIsLoading()
  const readAt = Math.max(
    0,
    ...panels.map((panel) => (panel.status === 'loaded' ? panel.data.loadedAt : 0)),
  )
  const { data } = useQuery({
    ...optionalQuery(chart, id, readAt),
    enabled:
      ids.includes(id) &&
      permission(optionalSearches[id], granted) !== 'refused' &&
      !isReading &&
      readAt > 0,
    // What was known stays while it is asked again.
    placeholderData: (known) => known,
  })
  return data
}

/** An optional search as far as it went. */
export interface OptionalAttempt {
  readonly search: OptionalSearchId
  /** Undefined while it was not asked, or no answer came. */
  readonly answer: OptionalAnswer<unknown> | undefined
  readonly error: FhirError | undefined
  readonly isAsked: boolean
  readonly attempts: readonly Attempt[]
}

/** Every optional search of this EHR, whether it was asked or not. */
export function useOptionalAttempts(): readonly OptionalAttempt[] {
  const chart = useChart()
  const cache = useQueryClient().getQueryCache()
  // Draws again when one of them comes to an end.
  useIsFetching({ queryKey: chartKey(chart, 'optional') })
  return optionalSearchIds
    .filter((id) => chart.session.optionalSearches.includes(id))
    .map((search) => {
      const states = cache
        .findAll({ queryKey: chartKey(chart, 'optional', search) })
        .map(({ state }) => state)
        // A search that is only thought of has a state as well.
        .filter((state) => state.fetchStatus !== 'idle' || state.status !== 'pending')
      const [latest] = states.toReversed()
      const answers = states.flatMap(
        ({ data }) => (data as OptionalAnswer<unknown> | undefined) ?? [],
      )
      const failures = states.flatMap(({ error }) => (error instanceof QuestionError ? error : []))
      return {
        search,
        answer: latest?.data as OptionalAnswer<unknown> | undefined,
        error: latest?.error instanceof QuestionError ? latest.error.fhirError : undefined,
        isAsked: states.length > 0,
        attempts: [...answers, ...failures.map(({ attempt }) => attempt)],
      }
    })
}
