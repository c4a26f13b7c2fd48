import {
  matchedFhirServer,
  type KnownFhirServer,
  type MatchedFhirServer,
} from '../protocol/known-fhir-servers.ts'
import { takeTransaction, type AuthorizationTransaction } from './authorization-transaction.ts'
import { idTokenClaims } from '../protocol/id-token.ts'
import { tokenResponse, type TokenResponse } from '../protocol/token-response.ts'
import type { RedirectParameters } from '../protocol/redirect-parameters.ts'
import type { LaunchContext, Session } from '../session.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { StoredSession } from './stored-session.ts'
import { claimSession } from './claim-session.ts'
import { ready, requireTokenEndpoint } from './fhirclient-adapter.ts'

/** Ten minutes between leaving for the authorization server and coming back. */
const transactionLife = 600_000

/**
 * Completes a launch from the parameters of the redirect, which must already be gone from the address bar.
 * @throws SmartError; nothing of a failed exchange stays in storage
 */
export async function completeLaunch(
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
    const response = tokenResponse(await exchangeCode(redirect))
    return await startSession(response, transaction, server, storage)
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

async function exchangeCode(redirect: { code: string; state: string }): Promise<unknown> {
  try {
    // fhirclient puts the code into the form body as it is; encoded here, it cannot add a parameter.
    const client = await ready({
      code: encodeURIComponent(redirect.code),
      stateKey: redirect.state,
    })
    return client.state.tokenResponse
  } catch (cause) {
    throw new SmartError('token-exchange-failed', { cause })
  }
}

async function startSession(
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
  return claimSession(stored, server, storage)
}
