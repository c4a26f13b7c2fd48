import type { JsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { about, type Finding } from './finding.ts'

/**
 * Whether the EHR names the endpoints and the issuer that the entry has. A launch that is sent elsewhere stops.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#metadata
 */
export function endpointFindings(
  document: JsonObject,
  server: MatchedFhirServer,
): readonly Finding[] {
  const { fhirServerUrl, authorizationEndpoint, tokenEndpoint } = server
  return [
    endpointFinding(document, 'authorization_endpoint', fhirServerUrl, authorizationEndpoint),
    endpointFinding(document, 'token_endpoint', fhirServerUrl, tokenEndpoint),
    issuerFinding(document, server),
  ]
}

function endpointFinding(
  document: JsonObject,
  member: 'authorization_endpoint' | 'token_endpoint',
  base: string,
  configured: string,
): Finding {
  const isToken = member === 'token_endpoint'
  const says = about(isToken ? 'Token endpoint' : 'Authorization endpoint')
  const named = document[member]
  const found = typeof named === 'string' && named !== '' ? URL.parse(named, `${base}/`) : null
  if (found === null) return says.doesNotFit(`The EHR names no ${member}.`, 'discovery-unreadable')
  if (found.href === new URL(configured).href) return says.fits(`${found.href}, as in the entry.`)
  const field = isToken ? 'tokenEndpoint' : 'authorizationEndpoint'
  return says.doesNotFit(
    `The EHR names ${found.href}; the entry's ${field} is ${configured}. Ask the EHR's operator which is right.`,
    isToken ? 'token-endpoint-mismatch' : 'authorization-endpoint-mismatch',
  )
}

function issuerFinding(document: JsonObject, { known }: MatchedFhirServer): Finding {
  const says = about('Issuer')
  const { issuer } = document
  const named = typeof issuer === 'string' ? issuer : undefined
  if (known.issuer !== undefined && (named ?? known.issuer) !== known.issuer)
    return says.doesNotFit(
      `The EHR names ${String(named)}; the entry's issuer is ${known.issuer}.`,
      'issuer-mismatch',
    )
  const isPromised = document['authorization_response_iss_parameter_supported'] === true
  const expected = named ?? known.issuer
  if (expected !== undefined)
    return says.fits(isPromised ? `${expected}; every redirect back will name it.` : `${expected}.`)
  if (isPromised)
    return says.doesNotFit(
      'Redirects back will name an issuer, and neither the EHR nor the entry says which: set issuer.',
      'answered-by-another',
    )
  return says.fits('The EHR names none, and does not promise that redirects back name one.')
}
