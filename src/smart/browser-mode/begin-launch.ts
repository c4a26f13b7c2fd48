import { randomText } from '../protocol/random-text.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { LaunchRequest } from '../session.ts'
import { saveTransaction } from './authorization-transaction.ts'
import { discover } from './discover.ts'
import { forgetHandshake, prepareAuthorization } from './fhirclient-adapter.ts'
import { takeHandover } from './stored-session.ts'
import type { Tab } from './tab.ts'

/**
 * Prepares one authorization request and returns the URL to go to
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-authorization-code).
 * @throws SmartError of `discover`, `storage-full` or `storage-blocked`
 */
export async function beginLaunch(request: LaunchRequest, tab: Tab): Promise<string> {
  const { server, scopes, redirectUri, launch, asksLogin, renews } = request
  const { storage } = tab
  // Whoever may be at the EHR's sign-in for long leaves nothing of an earlier chart in this tab.
  takeHandover(storage)
  const { configuration, keptSince } = await discover(server, tab)
  const state = randomText()
  const nonce = randomText()
  try {
    const prepared = await prepareAuthorization(
      { server, launch, scope: scopes.join(' '), redirectUri, state },
      storage,
    ).catch((cause: unknown) => {
      // Nothing else can fail in it.
      throw storageError(cause)
    })
    const url = checkedAuthorizationUrl(prepared, request, state)
    url.searchParams.set('nonce', nonce)
    // https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest. A server that does not know the parameter
    // ignores it: https://www.rfc-editor.org/rfc/rfc6749#section-3.1
    if (asksLogin === true) url.searchParams.set('prompt', 'login')
    saveTransaction(storage, {
      state,
      nonce,
      startedAt: tab.now(),
      knownId: server.known.id,
      aud: server.aud,
      issuer: configuration.issuer,
      isIssuerPromised: configuration.isIssuerPromised,
      jwksUri: configuration.jwksUri,
      redirectUri,
      requestedScopes: scopes,
      kind: renews?.kind ?? (launch === undefined ? 'standalone-launch' : 'ehr-launch'),
      settingsKeptSince: keptSince,
      renews,
    })
    return url.href
  } catch (error) {
    forgetHandshake(storage, state)
    throw error
  }
}

function storageError(cause: unknown): SmartError {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError'
  return new SmartError(isFull ? 'storage-full' : 'storage-blocked', { cause })
}

/** The prepared URL, if it is the configured endpoint with our parameters: fhirclient takes some from elsewhere. */
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
    aud: request.server.aud,
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
