import { searchParameters } from './search-parameters.ts'

/** The CapabilityStatement, made from the same table that search runs on. */
export function capabilityStatement(origin: string, fhirServerUrl: string) {
  const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris'
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-24',
    kind: 'instance',
    software: { name: 'Sidechart sandbox EHR' },
    implementation: { description: 'A local EHR with invented patients', url: fhirServerUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: {
          cors: true,
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'SMART-on-FHIR',
                },
              ],
            },
          ],
          extension: [
            {
              url: oauthUris,
              extension: [
                { url: 'authorize', valueUri: `${origin}/auth/authorize` },
                { url: 'token', valueUri: `${origin}/auth/token` },
              ],
            },
          ],
        },
        resource: Object.entries(searchParameters).map(([type, parameters]) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: Object.entries(parameters).map(([name, { type: kind }]) => ({
            name,
            type: kind,
          })),
        })),
      },
    ],
  }
}
