/** The address of an EHR's discovery document. */
export function smartConfigurationUrl(fhirServerUrl: string): string {
  return `${fhirServerUrl}/.well-known/smart-configuration`
}
