import type { DiscoveryTraits } from '#sandbox/personalities/personality.ts'
import { plain } from '#sandbox/personalities/plain.ts'
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
  traits: DiscoveryTraits = plain.discovery,
): Readonly<Record<string, unknown>> {
  const { routes } = supported
  const document = {
    issuer: origin + traits.issuerPath,
    jwks_uri: origin + routes.jwks,
    authorization_endpoint: origin + routes.authorization,
    token_endpoint: origin + routes.token,
    introspection_endpoint: origin + routes.introspection,
    revocation_endpoint: origin + routes.revocation,
    grant_types_supported: traits.grantTypes ?? supported.grantTypes,
    response_types_supported: supported.responseTypes,
    token_endpoint_auth_methods_supported: supported.tokenEndpointAuthMethods,
    token_endpoint_auth_signing_alg_values_supported: supported.clientAuthSigningAlgs,
    code_challenge_methods_supported: ['S256'],
    ...(traits.namesIssuer && { authorization_response_iss_parameter_supported: true }),
    scopes_supported: scopesListed(served, traits),
    capabilities: capabilities.filter((each) => !traits.withoutCapabilities.includes(each)),
  }
  const left = new Set<string>(traits.withoutEndpoints)
  return Object.fromEntries(Object.entries(document).filter(([name]) => !left.has(name)))
}

function scopesListed(served: ServedTypes, { scopesListed: listed }: DiscoveryTraits): string[] {
  if (listed === 'identity') return ['fhirUser', 'launch', 'openid', 'profile']
  const all = scopesSupported(served)
  return listed === 'all' ? all : all.flatMap((scope) => v1Scope(scope))
}

function v1Scope(scope: string): readonly string[] {
  return scope.includes('/*.') ? [] : [scope.replace(/\.rs$/, '.read')]
}
