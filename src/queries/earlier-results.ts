import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Observation } from 'fhir/r4'
import { useMemo } from 'react'
import { categoryOfCode } from '#src/clinical/category-of-code.ts'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { FhirError } from '#src/fhir/fhir-error.ts'
import { createLedger } from '#src/fhir/ledger.ts'
import type { SearchOutcome } from '#src/fhir/search-result.ts'
import { analyteSearchUrl } from '#src/searches/analyte-search-url.ts'
import { declaredSearches, everySearch } from '#src/searches/declared-searches.ts'
import { permission } from '#src/searches/permission.ts'
import { answerLines, type AnswerLine, type AnswerRun } from './answer-line.ts'
import { useChart } from './chart-provider.tsx'
import { chartKey, type Chart } from './chart.ts'
import { outcomeWithinScope } from './outcome-within-scope.ts'
import { mergedIds, panelQuery, resourcesAtOnce } from './panel-query.ts'
import { QuestionError, type Attempt } from './question-error.ts'

/** Results of one analyte from before the window of its panel. */
export interface EarlierResults extends Attempt {
  readonly resources: readonly Observation[]
  readonly outcome: SearchOutcome
  /** How many of them are of the analyte. */
  readonly count: number
  /** The EHR refused to search by code, so all earlier results came. */
  readonly isWithoutCode: boolean
}

/**
 * Asks for one analyte's earlier results by its codes, within the panel's category. Nothing is asked for again what the
 * panel has, and nothing undated: both are the panel's own question.
 */
export function earlierQuery(chart: Chart, analyte: ReadingHistory, before: string) {
  const { session, fhirClient } = chart
  const { patientId } = session.launchContext
  const search = declaredSearches.laboratory
  const codes = searchableCodes(analyte)
  const stoppingKey = earlierStoppingKey(chart, analyte, before)
  return queryOptions({
    queryKey: chartKey(chart, 'earlier', before, ...codes),
    queryFn: async ({ client, signal }): Promise<EarlierResults> => {
      const ledger = createLedger<Observation>()
      const stopping = new AbortController()
      client.setQueryData<AbortController>(stoppingKey, stopping)
      const { outcome, run } = await fhirClient.search({
        url: analyteSearchUrl(patientId, { codes, before }, session.ehr),
        asked: {
          resourceType: search.resourceType,
          patientId,
          category: search.category.code,
          before,
          categoryOfCode,
          categoriesAskedFor: everySearch.flatMap((each) => each.category?.code ?? []),
        },
        mergedIds: mergedIds(client, chart),
        ledger,
        stop: AbortSignal.any([signal, stopping.signal]),
        beforeNextPage: () => (ledger.size() >= resourcesAtOnce ? 'resource-cap' : undefined),
      })
      const resources = ledger.resources()
      const found = readingsWith(analyte, windowResources(client, chart), resources, chart)
      const own = new Set(found?.readings.map(({ reference }) => reference))
      const { leftOut } = laboratoryResults(resources, chart.now().getTime())
      const lines = answerLines('laboratory', ledger.lines(), { shown: [...own], leftOut }).map(
        ofAnotherTest,
      )
      const runs: AnswerRun[] = [{ ...run, search: 'laboratory' }]
      if (run.pages === 0)
        throw new QuestionError(
          outcome.kind === 'failed' ? outcome.error : new FhirError('stopped-by-reader'),
          { lines, runs },
        )
      return {
        resources,
        outcome: outcomeWithinScope(outcome, permission(search, session.grantedScopes)),
        count: lines.filter(({ fate }) => fate.kind === 'shown').length,
        isWithoutCode: run.refusals.some(({ parameters }) => parameters.includes('code')),
        lines,
        runs,
      }
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** What the reader stops such a search with. */
function earlierStoppingKey(chart: Chart, analyte: ReadingHistory, before: string) {
  return chartKey(chart, 'stop-earlier', before, ...searchableCodes(analyte))
}

/** Codes that identify the analyte, of Observations of its own: `code` does not find by a component's. */
export function searchableCodes({ readings }: ReadingHistory): readonly string[] {
  const codes = readings
    .filter(({ reference, id }) => reference === `Observation/${id}`)
    .flatMap(({ identity }) => identity.code ?? [])
  return [...new Set(codes)].toSorted()
}

/** What is received although another test was asked for: the EHR did not search by code. */
function ofAnotherTest(line: AnswerLine): AnswerLine {
  return line.fate.kind === 'unsupported' && line.fate.reason === 'no-row'
    ? { ...line, fate: { kind: 'filtered', by: 'sidechart', reason: 'other-test' } }
    : line
}

function windowResources(client: QueryClient, chart: Chart): readonly unknown[] {
  const answer = client.getQueryData(panelQuery(chart, 'laboratory').queryKey)
  return (
    answer?.lines.flatMap(({ fate, resource }) => (fate.kind === 'shown' ? resource : [])) ?? []
  )
}

/** The analyte with its earlier results: what is the same analyte is judged over all of them together. */
function readingsWith(
  analyte: ReadingHistory,
  inWindow: readonly unknown[],
  earlier: readonly unknown[],
  chart: Chart,
): ReadingHistory | undefined {
  const ids = new Set(analyte.readings.map(({ id }) => id))
  const { answer } = laboratoryResults([...inWindow, ...earlier], chart.now().getTime())
  return answer.groups
    .flatMap(({ analytes }) => analytes)
    .find(({ readings }) => readings.some(({ id }) => ids.has(id)))
}

export interface UseEarlier {
  /** With what has come of it. */
  readonly analyte: ReadingHistory
  readonly state:
    | { readonly kind: 'not-asked' | 'loading' }
    | { readonly kind: 'failed'; readonly error: FhirError }
    | { readonly kind: 'read'; readonly earlier: EarlierResults }
  readonly ask: () => void
  /** What has come is then the answer. */
  readonly stop: () => void
}

/** One analyte's earlier results, once the reader asks for them. */
export function useEarlier(analyte: ReadingHistory, before: string): UseEarlier {
  const chart = useChart()
  const client = useQueryClient()
  const { data, error, isFetching, refetch } = useQuery({
    ...earlierQuery(chart, analyte, before),
    enabled: false,
  })
  const whole = useMemo(
    () =>
      (data && readingsWith(analyte, windowResources(client, chart), data.resources, chart)) ??
      analyte,
    [data, analyte, client, chart],
  )
  return {
    analyte: whole,
    state: stateOf(),
    ask: () => {
      refetch().catch(() => undefined)
    },
    stop: () => {
      const key = earlierStoppingKey(chart, analyte, before)
      client.getQueryData<AbortController>(key)?.abort()
    },
  }

  function stateOf(): UseEarlier['state'] {
    if (isFetching) return { kind: 'loading' }
    if (data) return { kind: 'read', earlier: data }
    if (error instanceof QuestionError) return { kind: 'failed', error: error.fhirError }
    if (error)
      return { kind: 'failed', error: new FhirError('unexpected-resource', { cause: error }) }
    return { kind: 'not-asked' }
  }
}

/** Every such search of this chart so far, with what it brought or why it failed. */
export function useEarlierAttempts(): readonly Attempt[] {
  const chart = useChart()
  const cache = useQueryClient().getQueryCache()
  return cache.findAll({ queryKey: chartKey(chart, 'earlier') }).flatMap(({ state }) => {
    if (state.error instanceof QuestionError) return state.error.attempt
    return (state.data as EarlierResults | undefined) ?? []
  })
}
