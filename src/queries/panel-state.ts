import type { FhirError } from '#src/fhir/fhir-error.ts'
import type { ChartAnswer, SearchProgress } from './chart-answer.ts'

/** The faces of a panel as far as data access knows them; "none recorded" and "incomplete" are read off the answer. */
export type PanelState<Answer> =
  | { readonly face: 'loading'; readonly progress: SearchProgress | undefined }
  | { readonly face: 'not-permitted' }
  | {
      readonly face: 'failed'
      readonly error: FhirError
      readonly tries: number
      readonly retry: () => void
    }
  | {
      readonly face: 'answered'
      readonly answer: ChartAnswer<Answer>
      /** Set when reading again failed and an earlier answer is shown. */
      readonly stale: { readonly since: number; readonly error: FhirError } | undefined
      readonly rereading: boolean
      /** Reads all dates; undefined where all dates were asked for. */
      readonly readOlder: (() => void) | undefined
    }
