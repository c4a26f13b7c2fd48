import { idTokenClaims } from '../protocol/id-token.ts'
import {
  matchedFhirServer,
  type KnownFhirServer,
  type MatchedFhirServer,
} from '../protocol/known-fhir-servers.ts'
import type { RedirectParameters } from '../protocol/redirect-parameters.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { tokenResponse, type TokenResponse } from '../protocol/token-response.ts'
import { tokensFrom } from '../protocol/tokens.ts'
import type { Session } from '../session.ts'
import { takeTransaction, type AuthorizationTransaction } from './authorization-transaction.ts'
import { exchangeCode, forgetHandshake, requireTokenEndpoint } from './fhirclient-adapter.ts'
import type { StoredSession } from './stored-session.ts'
import type { Tab } from './tab.ts'
import { createTabSession } from './tab-session.ts'

/** The time allowed between leaving for the authorization server and coming back. */
const transactionLifetimeMs = 600_000

/**
 * Completes a launch with the parameters of the redirect
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-access-token).
 * @throws SmartError; a failed exchange leaves nothing in storage
 */
export async function completeLaunch(
  redirect: RedirectParameters,
  knownFhirServers: readonly KnownFhirServer[],
  tab: Tab,
): Promise<Session> {
  const { storage } = tab
  const transaction = takeTransaction(storage, redirect.state)
  try {
    const server = transaction && matchedFhirServer(knownFhirServers, transaction.fhirServerUrl)
    if (!transaction || !server || tab.now() - transaction.startedAt > transactionLifetimeMs) {
      throw new SmartError('state-unknown')
    }
    requireIssuer(redirect, server)
    if (redirect.kind === 'error') {
      throw new SmartError('authorization-refused', { diagnostics: redirect.error })
    }
    requireTokenEndpoint(storage, redirect.state, server)
    const json = await exchangeCode(redirect, storage)
    const session = newSession(tokenResponse(json), transaction, server, tab.now())
    await tab.claim(session.launchId)
    return createTabSession(session, server, tab)
  } finally {
    forgetHandshake(storage, redirect.state)
  }
}

/** An `iss` in the redirect must be the configured issuer (https://www.rfc-editor.org/rfc/rfc9207#section-2.4). */
function requireIssuer(redirect: RedirectParameters, { known }: MatchedFhirServer): void {
  const { issuer } = known
  if (redirect.issuer === undefined || issuer === undefined || redirect.issuer === issuer) return
  throw new SmartError('state-unknown', { diagnostics: 'iss' })
}

function newSession(
  response: TokenResponse,
  transaction: AuthorizationTransaction,
  server: MatchedFhirServer,
  receivedAt: number,
): StoredSession {
  if (response.patientId === undefined) throw new SmartError('no-patient')
  const expected = { clientId: server.known.clientId, nonce: transaction.nonce }
  const claims = response.idToken && idTokenClaims(response.idToken, expected, receivedAt / 1000)
  return {
    launchId: crypto.randomUUID(),
    fhirServerUrl: server.fhirServerUrl,
    requestedScopes: transaction.requestedScopes,
    grantedScopes: response.grantedScopes ?? transaction.requestedScopes,
    launchContext: {
      patientId: response.patientId,
      encounterId: response.encounterId,
      needPatientBanner: response.needPatientBanner,
      intent: response.intent,
      tenant: response.tenant,
      kind: transaction.kind,
    },
    fhirUser: claims ? claims.fhirUser : undefined,
    tokens: tokensFrom(response, receivedAt),
  }
}
