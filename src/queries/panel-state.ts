import type { FhirError } from '#src/fhir/fhir-error.ts'
import type { SearchProgress } from '#src/fhir/search.ts'
import type { ChartAnswer } from './chart-answer.ts'
import type { Attempt } from './question-error.ts'

/** Why nothing could be read, and what was tried. */
export interface Failure extends Attempt {
  readonly error: FhirError
}

/** A panel as far as data access knows it; "none recorded" and "incomplete" are read off the answer. */
export type PanelState<Value> =
  | { readonly status: 'loading'; readonly progress: SearchProgress | undefined }
  | { readonly status: 'not-permitted' }
  | {
      readonly status: 'failed'
      readonly failure: Failure
      readonly retry: () => void
    }
  | {
      readonly status: 'loaded'
      readonly data: ChartAnswer<Value>
      /** Set when loading again failed and an earlier answer is shown. */
      readonly stale: { readonly since: number; readonly failure: Failure } | undefined
      readonly isReloading: boolean
      /** Asks for all dates; undefined where all dates were asked for. */
      readonly loadOlder: (() => void) | undefined
    }
