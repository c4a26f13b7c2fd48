import { requireIssuer } from '../protocol/authorization-response-issuer.ts'
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
import { claimedIdentity } from './claimed-identity.ts'
import { exchangeCode } from './exchange-code.ts'
import { forgetHandshake } from './fhirclient-adapter.ts'
import type { StoredSession } from './stored-session.ts'
import type { Tab } from './tab.ts'
import { createTabSession } from './tab-session.ts'

/** The time allowed between leaving for the authorization server and coming back. */
const transactionLifetimeMs = 600_000

/**
 * Completes a launch with the parameters of the redirect
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-access-token).
 * @param onAsked called when the code has been sent
 * @throws SmartError; a failed exchange leaves nothing in storage
 */
export async function completeLaunch(
  redirect: RedirectParameters,
  knownFhirServers: readonly KnownFhirServer[],
  tab: Tab,
  onAsked?: () => void,
): Promise<Session> {
  const { storage } = tab
  const transaction = takeTransaction(storage, redirect.state)
  let giveBack = () => {}
  try {
    const server = transaction && matchedFhirServer(knownFhirServers, transaction.aud)
    const isAskedHere = server?.known.id === transaction?.knownId
    if (!transaction || !server || !isAskedHere) throw new SmartError('state-unknown')
    // A clock that was set back does not make an abandoned one young again.
    const isYoung = Math.abs(tab.now() - transaction.startedAt) <= transactionLifetimeMs
    if (!isYoung) throw new SmartError('state-expired')
    requireIssuer(redirect.issuer, transaction)
    if (redirect.kind === 'error') {
      const { authorizationError } = await import('../protocol/authorization-error.ts')
      throw authorizationError(redirect.server)
    }
    const json = await exchangeCode(redirect, server, tab, onAsked)
    // What came for a launch that fails from here on is of no use to anybody.
    giveBack = () => {
      import('./return-tokens.ts')
        .then(({ returnTokens }) => returnTokens(json, server, tab))
        .catch(() => undefined)
    }
    const session = await newSession(tokenResponse(json), transaction, server, tab)
    const { intent, fhirContext } = session.launchContext
    if (transaction.renews ?? intent ?? fhirContext) {
      const { sessionInPlace } = await import('./session-in-place.ts')
      return await sessionInPlace(session, transaction.renews, server, tab)
    }
    await tab.claim(session.launchId)
    return createTabSession(session, server, tab)
  } catch (error) {
    giveBack()
    throw error instanceof SmartError ? error.of(transaction?.kind) : error
  } finally {
    forgetHandshake(storage, redirect.state)
  }
}

async function newSession(
  response: TokenResponse,
  transaction: AuthorizationTransaction,
  server: MatchedFhirServer,
  tab: Tab,
): Promise<StoredSession> {
  const receivedAt = tab.now()
  if (response.patientId === undefined) {
    throw new SmartError(transaction.kind === 'ehr-launch' ? 'no-patient' : 'no-patient-chosen')
  }
  return {
    launchId: crypto.randomUUID(),
    ehrId: server.known.id,
    aud: server.aud,
    redirectUri: transaction.redirectUri,
    requestedScopes: transaction.requestedScopes,
    grantedScopes: response.grantedScopes ?? transaction.requestedScopes,
    launchContext: {
      patientId: response.patientId,
      encounterId: response.encounterId,
      needPatientBanner: response.needPatientBanner,
      intent: response.intent,
      tenant: response.tenant,
      fhirContext: response.fhirContext,
      kind: transaction.kind,
    },
    settingsKeptSince: transaction.settingsKeptSince,
    ...(await claimedIdentity(response.idToken, transaction, server, tab)),
    tokens: tokensFrom(response, receivedAt),
    startedAt: receivedAt,
  }
}
