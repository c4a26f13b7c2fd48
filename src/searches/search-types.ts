/** What one declared search asks an EHR for, as data. */

/** A recent window on a date parameter, with the rule by which it widens by itself. */
export interface RecentWindow {
  /** The search parameter it bounds (`date`). */
  readonly parameter: string
  /** Whole months before the present one; the bound is a month's first day, so that the URL stays stable. */
  readonly months: number
  /** Into how many equal parts it is cut, which are asked for at the same time. */
  readonly slices: number
  /** Fewer resources than this, and the search is asked again for any date. */
  readonly enough: number
}

export interface DeclaredSearch {
  readonly resourceType:
    | 'Patient'
    | 'Observation'
    | 'MedicationRequest'
    | 'Medication'
    | 'Encounter'
    | 'DiagnosticReport'
  /** `read` takes an id; `search` is bound to the launch patient. */
  readonly interaction: 'read' | 'search'
  /** SMART v2 permission letters, in the order `cruds`. */
  readonly permission: 'r' | 'rs'
  /** Its category: both the search filter (code form) and the granular scope (system and code). */
  readonly category?: { readonly system: string; readonly code: string }
  /** What the EHR may sort by; left out where the EHR does not sort. */
  readonly sort?: string
  readonly window?: RecentWindow
}
