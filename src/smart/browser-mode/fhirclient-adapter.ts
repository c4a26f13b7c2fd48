import { authorize, ready } from 'fhirclient/lib/smart'
import { isJsonObject } from '#src/json-object.ts'
import { codeChallenge } from '../protocol/code-challenge.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { randomText } from '../protocol/random-text.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { TabStorage } from './tab-storage.ts'

/**
 * fhirclient does the SMART handshake (discovery, authorization request, code exchange) and nothing else. It runs in
 * an environment of ours instead of its own browser adapter, because its adapter lets parameters of the page's
 * address override code and keeps "the" session under one well-known key. See docs/decisions/0006 and 0014.
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
  const surroundings = {
    // The first would write that key, the second the page's address.
    options: { fullSessionStorageSupport: false, replaceBrowserHistory: false },
    security: { generatePKCEChallenge },
    // An address without parameters: fhirclient takes none from it.
    getUrl: () => new URL('https://address.invalid/'),
    getStorage: () => jsonStorage,
  } as Environment
  // Without `expires_in`, fhirclient decodes the access token as if it were a JWT, and fails where it is none. Its idea
  // of the token's end is never used, so it finds none.
  return { ...surroundings, atob: () => 'null' }
}

async function generatePKCEChallenge() {
  const codeVerifier = randomText()
  return { codeVerifier, codeChallenge: await codeChallenge(codeVerifier) }
}

export interface AuthorizationParameters {
  readonly iss: string
  readonly launch: string | undefined
  readonly clientId: string
  readonly scope: string
  readonly redirectUri: string
  readonly state: string
}

/**
 * Reads the EHR's discovery document and returns the authorization URL. What the code exchange needs is stored under
 * `state`.
 */
export async function prepareAuthorization(
  { launch, state, ...parameters }: AuthorizationParameters,
  storage: TabStorage,
): Promise<string> {
  const url: unknown = await authorize(environment(storage), {
    ...parameters,
    ...(launch === undefined ? {} : { launch }),
    stateKey: state,
    pkceMode: 'required',
    completeInTarget: true,
    noRedirect: true,
  })
  return String(url)
}

/**
 * Exchanges an authorization code and returns the token endpoint's JSON.
 * @throws SmartError `token-exchange-failed`, or `token-response-malformed` for an answer without an access token
 */
export async function exchangeCode(
  { code, state }: { readonly code: string; readonly state: string },
  storage: TabStorage,
): Promise<unknown> {
  try {
    // fhirclient puts the code into the form body unencoded; encoded here, it cannot add a parameter.
    const client = await ready(environment(storage), {
      code: encodeURIComponent(code),
      stateKey: state,
    })
    return client.state.tokenResponse
  } catch (cause) {
    if (!String(cause).endsWith(noAccessToken))
      throw new SmartError('token-exchange-failed', { cause })
    throw new SmartError('token-response-malformed', { diagnostics: 'access_token', cause })
  }
}

/** What fhirclient says of a successful answer without one; it throws before the answer can be read here. */
const noAccessToken = 'Failed to obtain access token.'

/**
 * Refuses a token endpoint other than the configured one. fhirclient keeps the discovered one in what it stores under
 * `state`, and sends the code there.
 * @throws SmartError `token-endpoint-mismatch`
 */
export function requireTokenEndpoint(
  storage: TabStorage,
  state: string,
  server: MatchedFhirServer,
): void {
  const stored: unknown = JSON.parse(storage.getItem(state) ?? 'null')
  const isConfigured = isJsonObject(stored) && stored['tokenUri'] === server.tokenEndpoint
  if (!isConfigured) throw new SmartError('token-endpoint-mismatch')
}

/** Deletes what fhirclient keeps under `state`. */
export function forgetHandshake(storage: TabStorage, state: string): void {
  storage.removeItem(state)
}
