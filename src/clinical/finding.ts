/** A relative reference to a resource that an answer is based on, such as `Observation/123`. */
export type Evidence = string

/** Why a resource is not shown. The words for a reader are in `messages`. */
export type LeftOutReason =
  /** `status: entered-in-error`: withdrawn by the source. */
  | 'entered-in-error'
  /** The intent of a MedicationRequest that is not an order: a suggestion, or one of several choices. */
  | 'proposal'
  | 'option'
  /** Breaks R4 so badly that no row can be made of it. */
  | 'malformed'

export interface LeftOut {
  readonly reference: Evidence
  readonly reason: LeftOutReason
  /** The element that decided it: `status`, `code`, … */
  readonly element: string
}

/** A clinical answer over the resources of one search, and an account of every one of them. */
export interface Finding<Answer> {
  readonly answer: Answer
  /** Every resource that can be reached on screen from this answer. */
  readonly shown: readonly Evidence[]
  readonly leftOut: readonly LeftOut[]
}
