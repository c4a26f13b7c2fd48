import type { SearchProgress } from '#src/fhir/search.ts'
import type { SearchId } from '#src/searches/declared-searches.ts'
import type { ChartAnswer } from './chart-answer.ts'
import type { Chart } from './chart.ts'

export interface AskOptions {
  /** The reader asked for all dates. */
  readonly anyDate: boolean
  /** Ids of records that were merged into the patient's; none where the Patient could not be read. */
  readonly mergedIds: Promise<readonly string[]>
  readonly onProgress: (progress: SearchProgress) => void
}

/** One clinical question: the searches it needs, and how they become an answer. */
export interface Question<Value> {
  /** Without permission for the first search there is nothing to show. */
  readonly searches: readonly [SearchId, ...SearchId[]]
  /** @throws QuestionError when nothing could be read */
  readonly ask: (chart: Chart, options: AskOptions) => Promise<ChartAnswer<Value>>
}
