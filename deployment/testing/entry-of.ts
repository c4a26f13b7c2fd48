import { ehrFamilies, type EhrFamilyName } from '#src/ehr-families/ehr-families.ts'
import type {
  FhirServerEndpoints,
  KnownFhirServer,
  MatchedFhirServer,
} from '#src/smart/protocol/known-fhir-servers.ts'

/** The entry of a local EHR, as `config/known-fhir-servers.json` has it. */
export function entryOf(
  { fhirServerUrl, authorizationEndpoint, tokenEndpoint }: FhirServerEndpoints,
  parts: Partial<KnownFhirServer> = {},
  family: EhrFamilyName = 'plain',
): MatchedFhirServer {
  const { origin } = new URL(fhirServerUrl)
  const endpoints = { fhirServerUrl, authorizationEndpoint, tokenEndpoint }
  const known: KnownFhirServer = {
    id: 'local-ehr',
    name: 'Local sandbox EHR',
    ...endpoints,
    issuer: origin,
    clientId: 'sidechart',
    scopes: 'v2-granular',
    refresh: 'online_access',
    standaloneLaunch: true,
    ehr: ehrFamilies[family],
    frameAncestors: [origin],
    opensWindow: true,
    idleMinutes: 15,
    maxSessionMinutes: 480,
    ...parts,
  }
  return { known, aud: fhirServerUrl, ...endpoints }
}
