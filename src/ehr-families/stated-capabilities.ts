/** What an EHR's CapabilityStatement says of what concerns this app: https://hl7.org/fhir/R4/capabilitystatement.html */
export interface StatedCapabilities {
  /** `software.name`, with its version if it has one; as it was sent. */
  readonly software: string | undefined
  readonly publisher: string | undefined
  /** Names of search parameters, by resource type. A type without any is not here. */
  readonly searchParameters: ReadonlyMap<string, readonly string[]>
}
