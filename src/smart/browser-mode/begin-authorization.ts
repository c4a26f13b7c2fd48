import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { saveTransaction } from './authorization-transaction.ts'
import { authorize, requireTokenEndpoint } from './fhirclient-adapter.ts'

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
export async function beginAuthorization(
  request: LaunchRequest,
  storage: Storage,
): Promise<string> {
  const { server } = request
  const state = randomText()
  const nonce = randomText()
  const url = await authorize({
    iss: server.fhirServerUrl,
    ...(request.launch === undefined ? {} : { launch: request.launch }),
    clientId: server.known.clientId,
    scope: request.scopes.join(' '),
    redirectUri: request.redirectUri,
    pkceMode: 'required',
    completeInTarget: true,
    noRedirect: true,
    stateKey: state,
  }).catch((cause: unknown) => {
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

/** 256 random bits, base64url: more than the 122 that SMART asks of a `state`. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
