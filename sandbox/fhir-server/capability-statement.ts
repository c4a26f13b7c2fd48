import type { StatementTraits } from '#sandbox/personalities/personality.ts'
import { searchParameters } from './parameters/parameter-table.ts'
import { includable } from './search/include-rule.ts'

/** The CapabilityStatement, made from the same table as search: https://hl7.org/fhir/R4/http.html#capabilities */
export function capabilityStatement(
  origin: string,
  fhirServerUrl: string,
  { resultParameters, ...stated }: StatementTraits,
) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-24',
    kind: 'instance',
    ...stated,
    implementation: { description: 'A local EHR with invented patients', url: fhirServerUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: security(origin),
        resource: Object.keys(searchParameters).map((type) => resource(type, resultParameters)),
        interaction: [{ code: 'batch' }],
      },
    ],
  }
}

function resource(type: string, resultParameters: readonly string[]) {
  const includes = includable(type).map(([name]) => `${type}:${name}`)
  return {
    type,
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    versioning: 'no-version',
    readHistory: false,
    conditionalRead: 'full-support',
    ...(includes.length === 0 ? {} : { searchInclude: ['*', ...includes] }),
    searchParam: [
      ...Object.entries(searchParameters[type] ?? {}).map(
        ([name, { type: kind, modifiers, elements }]) => ({
          name,
          type: kind,
          documentation: `${elements.map((path) => `${type}.${path}`).join(' | ')}; modifiers: ${['missing', ...modifiers].join(', ')}`,
        }),
      ),
      ...resultParameters.map((name) => ({ name, type: 'special' })),
    ],
  }
}

/** How SMART is declared: the coding, and the older extension. https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html */
function security(origin: string) {
  const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris'
  const service = {
    system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
    code: 'SMART-on-FHIR',
  }
  return {
    cors: true,
    service: [{ coding: [service] }],
    extension: [
      {
        url: oauthUris,
        extension: [
          { url: 'authorize', valueUri: `${origin}/auth/authorize` },
          { url: 'token', valueUri: `${origin}/auth/token` },
        ],
      },
    ],
  }
}
