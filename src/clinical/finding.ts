/**
 * What every clinical answer carries besides itself: the resources it rests on,
 * and the resources it could not use, each with its reason.
 */

/** A relative literal reference to the resource an answer rests on, such as `Observation/123`. */
export type Evidence = string

/** Why clinical reading left a resource out of what is shown. The words for a person live in `messages`. */
export type LeftOutReason =
  /** `status: entered-in-error`: the source withdrew it. */
  | 'entered-in-error'
  /** `MedicationRequest.intent` proposal or option: not an order (R4 MedicationRequest.intent). */
  | 'not-an-order'
  /** The resource breaks R4 so far that no row can be made of it. */
  | 'malformed'

export interface LeftOut {
  readonly reference: Evidence
  readonly reason: LeftOutReason
  /** The element that decided it, for the ledger: `status`, `modifierExtension[0].url`, … */
  readonly element: string
}

/** A clinical answer over one search: what is shown, and what was left out and why. */
export interface Finding<Answer> {
  readonly answer: Answer
  /** Every resource that can be reached on screen from this answer. */
  readonly shown: readonly Evidence[]
  readonly leftOut: readonly LeftOut[]
}
