/** A FHIR resource as the sandbox keeps it. */
export interface StoredResource {
  readonly resourceType: string
  readonly id: string
  /** The source text, which is what is served: digits and all. */
  readonly text: string
  /** The same text parsed, for searching and for the EHR's own pages. */
  readonly json: Readonly<Record<string, unknown>>
}
