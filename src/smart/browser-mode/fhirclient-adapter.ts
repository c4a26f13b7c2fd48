import { authorize, buildTokenRequest } from 'fhirclient/lib/smart'
import { isJsonObject } from '#src/json-object.ts'
import { codeChallenge } from '../protocol/code-challenge.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { randomText } from '../protocol/random-text.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { TabStorage } from './tab-storage.ts'

/**
 * fhirclient makes the authorization request and the token request, and sends neither. It runs in an environment of
 * ours instead of its own browser adapter, because its adapter lets parameters of the page's address override code and
 * keeps "the" session under one well-known key. See docs/decisions/0006 and 0014.
 */

type Environment = Parameters<typeof authorize>[0]

function environment(storage: TabStorage): Environment {
  const jsonStorage = {
    get: (key: string) => Promise.resolve(JSON.parse(storage.getItem(key) ?? 'null') as unknown),
    set: (key: string, value: unknown) => {
      storage.setItem(key, JSON.stringify(value))
      return Promise.resolve(value)
    },
    unset: (key: string) => {
      storage.removeItem(key)
      return Promise.resolve(true)
    },
  }
  return {
    // The first would write that key, the second the page's address.
    options: { fullSessionStorageSupport: false, replaceBrowserHistory: false },
    security: { generatePKCEChallenge },
    // An address without parameters: fhirclient takes none from it.
    getUrl: () => new URL('https://address.invalid/'),
    getStorage: () => jsonStorage,
  } as Environment
}

async function generatePKCEChallenge() {
  const codeVerifier = randomText()
  return { codeVerifier, codeChallenge: await codeChallenge(codeVerifier) }
}

export interface AuthorizationParameters {
  readonly server: MatchedFhirServer
  readonly launch: string | undefined
  readonly scope: string
  readonly redirectUri: string
  readonly state: string
}

/**
 * The authorization request at the configured endpoint of an EHR whose discovery document has been read. What the code
 * exchange needs is stored under `state`.
 */
export async function prepareAuthorization(
  { server, launch, state, ...parameters }: AuthorizationParameters,
  storage: TabStorage,
): Promise<string> {
  const discovered = {
    authorization_endpoint: server.authorizationEndpoint,
    token_endpoint: server.tokenEndpoint,
    code_challenge_methods_supported: ['S256'],
  }
  // Handed through to its `fetch`, which is `given-answer.ts`.
  const wellKnownRequestOptions: RequestInit & { discovered: object } = { discovered }
  const url: unknown = await authorize(environment(storage), {
    ...parameters,
    iss: server.aud,
    clientId: server.known.clientId,
    ...(launch === undefined ? {} : { launch }),
    stateKey: state,
    pkceMode: 'required',
    completeInTarget: true,
    noRedirect: true,
    wellKnownRequestOptions,
  })
  return String(url)
}

/**
 * The form to post to the token endpoint for an authorization code.
 * @throws SmartError `token-endpoint-mismatch` if another than the configured token endpoint was stored for it: another
 * pane may share the storage
 */
export async function tokenRequestBody(
  { code, state }: { readonly code: string; readonly state: string },
  server: MatchedFhirServer,
  storage: TabStorage,
): Promise<string> {
  const stored: unknown = JSON.parse(storage.getItem(state) ?? 'null')
  if (!isJsonObject(stored) || stored['tokenUri'] !== server.tokenEndpoint) {
    throw new SmartError('token-endpoint-mismatch')
  }
  const { body } = await buildTokenRequest(environment(storage), {
    // fhirclient puts the code into the form unencoded; encoded here, it cannot add a parameter.
    code: encodeURIComponent(code),
    state: stored as unknown as Parameters<typeof buildTokenRequest>[1]['state'],
  })
  return typeof body === 'string' ? body : ''
}

/** Deletes what fhirclient keeps under `state`. */
export function forgetHandshake(storage: TabStorage, state: string): void {
  storage.removeItem(state)
}
