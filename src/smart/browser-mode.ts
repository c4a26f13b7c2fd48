import FHIR from 'fhirclient'
import { matchedFhirServer, type KnownFhirServer, type MatchedFhirServer } from './known-fhir-servers.ts'
import { openSession } from './open-session.ts'
import { idTokenClaims } from './protocol/id-token.ts'
import { tokenResponse, type TokenResponse } from './protocol/token-response.ts'
import type { RedirectParameters } from './redirect-parameters.ts'
import type { LaunchContext, Session } from './session.ts'
import { SmartError } from './smart-error.ts'
import {
  saveTransaction,
  storedSession,
  takeTransaction,
  type AuthorizationTransaction,
  type StoredSession,
} from './stored-session.ts'
import { claimTab } from './tab-claim.ts'

/**
 * Browser mode: a public client whose tokens live in the tab. fhirclient does the SMART handshake
 * (discovery, PKCE, code exchange) and nothing else; what it stores is taken over and deleted at once.
 * Its URL parameters, its default `state`, its "well known" storage key and its open-server shortcut
 * are each closed off below.
 */

FHIR.oauth2['settings'].fullSessionStorageSupport = false
FHIR.oauth2['settings'].replaceBrowserHistory = false

export interface LaunchRequest {
  readonly server: MatchedFhirServer
  readonly scopes: readonly string[]
  /** Absolute redirect URI, as registered. */
  readonly redirectUri: string
  /** The EHR's opaque `launch`; undefined for a standalone launch. */
  readonly launch: string | undefined
}

/**
 * Prepares one authorization request and returns the URL to go to. The page's own address must already
 * be stripped of its query: fhirclient lets `iss`, `clientId`, `patientId` and more in it override code.
 *
 * @throws SmartError `discovery-failed`, `authorization-endpoint-mismatch`, `token-endpoint-mismatch`
 */
export async function authorizationUrl(request: LaunchRequest, storage: Storage): Promise<string> {
  const { server } = request
  const state = randomText()
  const nonce = randomText()
  const url = await FHIR.oauth2
    .authorize({
      iss: server.fhirServerUrl,
      ...(request.launch === undefined ? {} : { launch: request.launch }),
      clientId: server.known.clientId,
      scope: request.scopes.join(' '),
      redirectUri: request.redirectUri,
      pkceMode: 'required',
      completeInTarget: true,
      noRedirect: true,
      stateKey: state,
    })
    .catch((cause: unknown) => {
      storage.removeItem(state)
      throw new SmartError('discovery-failed', { cause })
    })
  try {
    const checked = checkedAuthorizationUrl(String(url), request, state)
    requireTokenEndpoint(storage.getItem(state), server)
    checked.searchParams.set('nonce', nonce)
    saveTransaction(storage, {
      state,
      nonce,
      startedAt: Date.now(),
      fhirServerUrl: server.fhirServerUrl,
      requestedScopes: request.scopes,
      kind: request.launch === undefined ? 'standalone-launch' : 'ehr-launch',
    })
    return checked.href
  } catch (error) {
    storage.removeItem(state)
    throw error
  }
}

/** Without an authorization endpoint fhirclient takes the EHR for an open server and skips OAuth: refused here. */
function checkedAuthorizationUrl(text: string, request: LaunchRequest, state: string): URL {
  const url = URL.parse(text)
  const configured = new URL(request.server.authorizationEndpoint)
  if (url === null || url.origin !== configured.origin || url.pathname !== configured.pathname) {
    throw new SmartError('authorization-endpoint-mismatch')
  }
  const expected: Readonly<Record<string, string>> = {
    response_type: 'code',
    client_id: request.server.known.clientId,
    redirect_uri: request.redirectUri,
    aud: request.server.fhirServerUrl,
    code_challenge_method: 'S256',
    state,
  }
  for (const [name, value] of Object.entries(expected)) {
    const values = url.searchParams.getAll(name)
    if (values.length !== 1 || values[0] !== value) {
      throw new SmartError('authorization-endpoint-mismatch', { diagnostics: name })
    }
  }
  if (!url.searchParams.get('code_challenge')) {
    throw new SmartError('authorization-endpoint-mismatch', { diagnostics: 'code_challenge' })
  }
  return url
}

/** fhirclient keeps the discovered token endpoint in its stored state: the code goes only to the configured one. */
function requireTokenEndpoint(stored: string | null, server: MatchedFhirServer): void {
  const state: unknown = JSON.parse(stored ?? 'null')
  const isConfigured =
    typeof state === 'object' &&
    state !== null &&
    'tokenUri' in state &&
    state.tokenUri === server.tokenEndpoint
  if (!isConfigured) throw new SmartError('token-endpoint-mismatch')
}

/** Ten minutes between leaving for the authorization server and coming back. */
const transactionLife = 600_000

/**
 * Completes a launch from the parameters of the redirect, which must already be gone from the address bar.
 * @throws SmartError; nothing of a failed exchange stays in storage
 */
export async function completedLaunch(
  redirect: RedirectParameters,
  servers: readonly KnownFhirServer[],
  storage: Storage,
): Promise<Session> {
  const transaction = takeTransaction(storage, redirect.state)
  try {
    const server = transaction && matchedFhirServer(servers, transaction.fhirServerUrl)
    if (!transaction || !server || Date.now() - transaction.startedAt > transactionLife) {
      throw new SmartError('state-unknown')
    }
    requireIssuer(redirect, server)
    if (redirect.kind === 'error') {
      throw new SmartError('authorization-refused', { diagnostics: redirect.error })
    }
    requireTokenEndpoint(storage.getItem(redirect.state), server)
    const response = tokenResponse(await exchangedCode(redirect))
    return await startedSession(response, transaction, server, storage)
  } finally {
    storage.removeItem(redirect.state)
  }
}

/** RFC 9207: an `iss` in the authorization response must be the issuer's. */
function requireIssuer(redirect: RedirectParameters, { known }: MatchedFhirServer): void {
  const { issuer } = known
  if (redirect.issuer === undefined || issuer === undefined || redirect.issuer === issuer) return
  throw new SmartError('state-unknown', { diagnostics: 'iss' })
}

async function exchangedCode(redirect: { code: string; state: string }): Promise<unknown> {
  try {
    // fhirclient puts the code into the form body as it is; encoded here, it cannot add a parameter.
    const client = await FHIR.oauth2.ready({
      code: encodeURIComponent(redirect.code),
      stateKey: redirect.state,
    })
    return client.state.tokenResponse
  } catch (cause) {
    throw new SmartError('token-exchange-failed', { cause })
  }
}

async function startedSession(
  response: TokenResponse,
  transaction: AuthorizationTransaction,
  server: MatchedFhirServer,
  storage: Storage,
): Promise<Session> {
  if (response.patientId === undefined) throw new SmartError('no-patient')
  const receivedAt = Date.now()
  const expected = { clientId: server.known.clientId, nonce: transaction.nonce }
  const claims = response.idToken && idTokenClaims(response.idToken, expected, receivedAt / 1000)
  const launchContext: LaunchContext = {
    patientId: response.patientId,
    encounterId: response.encounterId,
    needPatientBanner: response.needPatientBanner,
    intent: response.intent,
    tenant: response.tenant,
    kind: transaction.kind,
  }
  const stored: StoredSession = {
    launchId: crypto.randomUUID(),
    fhirServerUrl: server.fhirServerUrl,
    requestedScopes: transaction.requestedScopes,
    grantedScopes: response.grantedScopes ?? transaction.requestedScopes,
    launchContext,
    fhirUser: claims ? claims.fhirUser : undefined,
    tokens: {
      accessToken: response.accessToken,
      refreshToken: response.refreshToken,
      receivedAt,
      expiresAt: receivedAt + response.expiresIn * 1000,
    },
  }
  return claimedSession(stored, server, storage)
}

/**
 * The session of a chart page that was reloaded.
 * @throws SmartError `opened-directly` where this tab holds none, `open-in-another-tab` where another does
 */
export async function resumedSession(
  launchId: string,
  servers: readonly KnownFhirServer[],
  storage: Storage,
): Promise<Session> {
  const stored = storedSession(storage, launchId)
  const server = stored && matchedFhirServer(servers, stored.fhirServerUrl)
  if (!stored || !server) throw new SmartError('opened-directly')
  return claimedSession(stored, server, storage)
}

/** A duplicated tab copies its storage, and with it a refresh token that may be used once: one tab per session. */
async function claimedSession(
  stored: StoredSession,
  server: MatchedFhirServer,
  storage: Storage,
): Promise<Session> {
  await claimTab(stored.launchId)
  return openSession(stored, server, {
    storage,
    fetch: globalThis.fetch.bind(globalThis),
    now: () => Date.now(),
    schedule: (task, delay) => {
      const timer = setTimeout(task, delay)
      return () => {
        clearTimeout(timer)
      }
    },
  })
}

/** 256 random bits, base64url: more than the 122 that SMART asks of a `state`. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
