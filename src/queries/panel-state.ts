import type { FhirError } from '#src/fhir/fhir-error.ts'
import type { ChartAnswer, SearchProgress } from './chart-answer.ts'

/** The faces of a panel as far as data access knows them; "none recorded" and "incomplete" are read off the answer. */
export type PanelState<Answer> =
  | { readonly status: 'loading'; readonly progress: SearchProgress | undefined }
  | { readonly status: 'not-permitted' }
  | {
      readonly status: 'failed'
      readonly error: FhirError
      readonly tries: number
      readonly retry: () => void
    }
  | {
      readonly status: 'loaded'
      readonly data: ChartAnswer<Answer>
      /** Set when reading again failed and an earlier answer is shown. */
      readonly stale: { readonly since: number; readonly error: FhirError } | undefined
      readonly isReloading: boolean
      /** Reads all dates; undefined where all dates were asked for. */
      readonly loadOlder: (() => void) | undefined
    }
