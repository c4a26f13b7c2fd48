import type { SearchId } from '#src/searches/declared-searches.ts'
import type { ChartAnswer } from './chart-answer.ts'
import type { Chart } from './chart.ts'

/** How much has come, of how many that the EHR counts; undefined where it does not say. */
export interface Progress {
  readonly received: number
  readonly total: number | undefined
}

export interface AskOptions {
  /** The reader asked for all dates. */
  readonly anyDate: boolean
  /** How many resources are read before the reader decides. */
  readonly limit: number
  /** Ids of records that were merged into the patient's; none where the Patient could not be read. */
  readonly mergedIds: Promise<readonly string[]>
  /** The reader's own stop: what has come is the answer. */
  readonly stop: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

export interface QuestionOptions<Value> extends AskOptions {
  /** What can be said so far, while the rest is loading. */
  readonly onSoFar: (answer: ChartAnswer<Value>) => void
}

/** One clinical question: the searches it needs, and how they become an answer. */
export interface Question<Value> {
  /** Without permission for the first search there is nothing to show. */
  readonly searches: readonly [SearchId, ...SearchId[]]
  /** @throws QuestionError when nothing could be read */
  readonly ask: (chart: Chart, options: QuestionOptions<Value>) => Promise<ChartAnswer<Value>>
}
