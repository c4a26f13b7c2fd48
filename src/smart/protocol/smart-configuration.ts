import { isJsonObject, type JsonObject } from '#src/json-object.ts'
import { SmartError } from './smart-error.ts'

/**
 * What a launch needs of an EHR's discovery document
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#using-well-known).
 */
export interface SmartConfiguration {
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  /** Who signs authorization responses and id_tokens. */
  readonly issuer: string | undefined
  /** Whether every authorization response will name the issuer (https://www.rfc-editor.org/rfc/rfc9207#section-3). */
  readonly isIssuerPromised: boolean
  /** Where the issuer publishes its keys. */
  readonly jwksUri: string | undefined
}

/**
 * The configuration in a discovery document, of which nothing is trusted. Endpoints that are relative are resolved
 * against the FHIR base.
 * @throws SmartError `discovery-unreadable` if it names no endpoints, `pkce-not-offered` without PKCE S256
 */
export function smartConfiguration(document: unknown, fhirServerUrl: string): SmartConfiguration {
  if (!isJsonObject(document)) throw unusable('not a JSON object')
  const challenges = document['code_challenge_methods_supported']
  const authorizationEndpoint = endpoint(document, 'authorization_endpoint', fhirServerUrl)
  const tokenEndpoint = endpoint(document, 'token_endpoint', fhirServerUrl)
  if (!Array.isArray(challenges) || !challenges.includes('S256')) {
    throw new SmartError('pkce-not-offered')
  }
  const { issuer, jwks_uri } = document
  return {
    authorizationEndpoint,
    tokenEndpoint,
    issuer: typeof issuer === 'string' ? issuer : undefined,
    isIssuerPromised: document['authorization_response_iss_parameter_supported'] === true,
    jwksUri: addressIn(jwks_uri, fhirServerUrl),
  }
}

function endpoint(document: JsonObject, member: string, fhirServerUrl: string): string {
  const address = addressIn(document[member], fhirServerUrl)
  if (address === undefined) throw unusable(`no ${member}`)
  return address
}

function addressIn(value: unknown, fhirServerUrl: string): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  return URL.parse(value, `${fhirServerUrl}/`)?.href
}

function unusable(diagnostics: string): SmartError {
  return new SmartError('discovery-unreadable', { diagnostics })
}
