import { jsonText } from '#src/r4/json-text.ts'

export interface BundledResource {
  /** `Type/id`. */
  readonly reference: string
  /** As it was sent. */
  readonly resource: unknown
}

/**
 * Resources as they were sent, digit for digit, as a Bundle of the type "collection"
 * (https://hl7.org/fhir/R4/bundle.html#bundle). Each is there once.
 * @param made epoch ms
 */
export function fhirBundle(
  resources: readonly BundledResource[],
  fhirServerUrl: string,
  made: number,
): string {
  const once = [...new Map(resources.map((each) => [each.reference, each])).values()]
  const entry = once.map(({ reference, resource }) => ({
    fullUrl: `${fhirServerUrl}/${reference}`,
    resource,
  }))
  const timestamp = new Date(made).toISOString()
  return `${jsonText({ resourceType: 'Bundle', type: 'collection', timestamp, ...(entry.length > 0 && { entry }) }, '  ')}\n`
}
