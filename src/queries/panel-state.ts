import type { FhirError } from '#src/fhir/fhir-error.ts'
import type { ChartAnswer } from './chart-answer.ts'
import type { Attempt } from './question-error.ts'
import type { Progress } from './question.ts'
import type { ReadingAim } from './reading-aim.ts'

/** Why nothing could be read, and what was tried. */
export interface Failure extends Attempt {
  readonly error: FhirError
}

/** A panel as far as data access knows it; "none recorded" and "incomplete" are read off the answer. */
export type PanelState<Value> =
  | {
      readonly status: 'loading'
      readonly progress: Progress | undefined
      /** What has come, which proves nothing yet. */
      readonly soFar: ChartAnswer<Value> | undefined
      readonly stop: () => void
    }
  | { readonly status: 'not-permitted' }
  | {
      readonly status: 'failed'
      readonly failure: Failure
      readonly retry: () => void
    }
  | {
      readonly status: 'loaded'
      readonly data: ChartAnswer<Value>
      /** Set when a reading that followed failed or was stopped, and an earlier answer is shown. */
      readonly stale:
        | { readonly since: number; readonly failure: Failure; readonly aim: ReadingAim }
        | undefined
      /** Set while it is loaded again; the answer stays whole until then. */
      readonly reloading:
        | {
            readonly stop: () => void
            readonly progress: Progress | undefined
            readonly aim: ReadingAim
          }
        | undefined
      /** Asks for all dates; undefined where all dates were asked for. */
      readonly loadOlder: (() => void) | undefined
      /** Asks for more; undefined where no limit of ours kept any from being read. */
      readonly loadMore: (() => void) | undefined
    }

/** What there is of an answer: all of it, or what has come while it is still being read. */
export function valueSoFar<Value>(state: PanelState<Value>): Value | undefined {
  if (state.status === 'loading') return state.soFar?.value
  return state.status === 'loaded' ? state.data.value : undefined
}
