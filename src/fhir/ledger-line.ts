import type { FhirErrorCode } from './fhir-error.ts'

/** One line of the ledger: a resource that the server sent, or a page that was not fetched. */
export interface LedgerLine<Fate> {
  /**
   * What the server calls it: `Observation/123`, with `/_history/2` where it sent a version; the entry's place
   * (`page 2, entry 17`) where it has no id. Unique within a ledger.
   */
  readonly key: string
  /** `Type/id` without a version; undefined where the resource has none. */
  readonly reference: string | undefined
  readonly fate: Fate
  /** As it was sent; undefined for a page that was not fetched. */
  readonly resource?: unknown
}

/** What became of a resource before anything clinical was made of it, or why a page did not come. */
export type ReceivedFate =
  /** For the clinical question to show or to leave out. */
  { readonly kind: 'kept'; readonly isCategoryKnown: boolean } | UnshownFate

export type UnshownFate =
  /** The key of the newer version of the same resource. */
  | { readonly kind: 'superseded'; readonly by: string }
  /** It is of a category that was not asked for. */
  | {
      readonly kind: 'filtered'
      readonly by: 'question'
      readonly reason: 'other-category'
      readonly category: string
    }
  /** About another patient, or not said to be about this one. */
  | { readonly kind: 'withheld'; readonly reason: 'other-patient' | 'not-said' }
  /** Of a type that was not asked for. */
  | { readonly kind: 'unsupported'; readonly reason: 'unexpected-type' }
  /** The path of the element that cannot be read: `Bundle.entry[16].resource.id`. */
  | { readonly kind: 'malformed'; readonly path: string }
  | { readonly kind: 'not-fetched'; readonly reason: NotFetchedReason }

export type NotFetchedReason =
  | 'resource-cap'
  | 'no-progress'
  /** The next page was at an address outside the FHIR server. */
  | 'next-link-refused'
  /** The next page was one that had been read. */
  | 'next-link-loop'
  | FhirErrorCode
