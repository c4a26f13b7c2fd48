import { protocolScopes } from './scopes/smart-scopes.ts'
import { tokenEndpointAuthMethods } from './clients/client-metadata.ts'
import type { ServedTypes } from './scopes/grantable-scopes.ts'

/** Both the library's configuration and the discovery document are made from this. */
export const supported = {
  grantTypes: ['authorization_code', 'refresh_token'],
  responseTypes: ['code'],
  tokenEndpointAuthMethods,
  /** https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html */
  clientAuthSigningAlgs: ['RS384', 'ES384'],
  routes: {
    authorization: '/auth/authorize',
    token: '/auth/token',
    jwks: '/auth/jwks',
    introspection: '/auth/introspect',
    revocation: '/auth/revoke',
  },
} as const

const capabilities = [
  'launch-ehr',
  'launch-standalone',
  'authorize-post',
  'client-public',
  'client-confidential-symmetric',
  'client-confidential-asymmetric',
  'sso-openid-connect',
  'context-banner',
  'context-style',
  'context-ehr-patient',
  'context-ehr-encounter',
  'context-standalone-patient',
  'context-standalone-encounter',
  'permission-offline',
  'permission-online',
  'permission-patient',
  'permission-user',
  'permission-v1',
  'permission-v2',
]

export function scopesSupported({ types }: ServedTypes): string[] {
  const resources = ['patient', 'user'].flatMap((level) =>
    ['*', ...types].map((type) => `${level}/${type}.rs`),
  )
  return [...protocolScopes, ...resources]
}

/** The discovery document: https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html */
export function smartConfiguration(
  origin: string,
  served: ServedTypes,
): Readonly<Record<string, unknown>> {
  const { routes } = supported
  return {
    issuer: origin,
    jwks_uri: origin + routes.jwks,
    authorization_endpoint: origin + routes.authorization,
    token_endpoint: origin + routes.token,
    introspection_endpoint: origin + routes.introspection,
    revocation_endpoint: origin + routes.revocation,
    grant_types_supported: supported.grantTypes,
    response_types_supported: supported.responseTypes,
    token_endpoint_auth_methods_supported: supported.tokenEndpointAuthMethods,
    token_endpoint_auth_signing_alg_values_supported: supported.clientAuthSigningAlgs,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    scopes_supported: scopesSupported(served),
    capabilities,
  }
}
