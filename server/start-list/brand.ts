/** A User-access Brand with one of its portals and one FHIR server: a card that a patient recognises. */
export interface Brand {
  readonly fhirServerUrl: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Each as it is shown: town and province. */
  readonly places: readonly string[]
  readonly postalCodes: readonly string[]
  readonly portal: string | undefined
  /** As the bundle has it: a URL, or a path beside the bundle. */
  readonly logo: string | undefined
  /** The endpoint is for tests. */
  readonly isTest: boolean
}
