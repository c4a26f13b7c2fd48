import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Client, Clients } from './clients.ts'

const authenticationMethods = {
  public: 'none',
  'confidential-symmetric': 'client_secret_basic',
  'confidential-asymmetric': 'private_key_jwt',
} as const

/**
 * How clients authenticate, one method for each type.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#support-for-public-and-confidential-apps
 */
export const tokenEndpointAuthMethods = Object.values(authenticationMethods)

/** Lets the library read clients from the registry, so that a new client works at once. */
export function createClientAdapter(clients: Clients): Adapter {
  const none = () => Promise.resolve(undefined)
  return {
    find: (id) => {
      const client = clients.find(id)
      return Promise.resolve(client && clientMetadata(client))
    },
    findByUid: none,
    findByUserCode: none,
    upsert: none,
    consume: none,
    destroy: none,
    revokeByGrantId: none,
  }
}

/** Scope limits are left out: the library can only compare names, and FHIR scopes are patterns. */
function clientMetadata(client: Client): AdapterPayload {
  return {
    client_id: client.client_id,
    client_name: client.client_name,
    ...(client.client_secret === undefined ? {} : { client_secret: client.client_secret }),
    ...(client.jwks === undefined ? {} : { jwks: client.jwks }),
    ...(client.jwks_uri === undefined ? {} : { jwks_uri: client.jwks_uri }),
    redirect_uris: [...client.redirect_uris],
    token_endpoint_auth_method: authenticationMethods[client.type],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  }
}
