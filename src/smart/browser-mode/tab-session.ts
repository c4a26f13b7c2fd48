import { isInsideFhirServer } from '#src/r4/inside-fhir-server.ts'
import type { EndReason } from '../protocol/end-reason.ts'
import { isReachable } from '../protocol/is-reachable.ts'
import { isReadable } from '../protocol/is-readable.ts'
import type { Identity } from '../protocol/identity.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { refreshObstacle } from '../protocol/refresh-obstacle.ts'
import { requestRefresh } from '../protocol/refresh-request.ts'
import { smartConfigurationUrl } from '../protocol/smart-configuration-url.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { createTokenManager } from '../protocol/token-manager.ts'
import { createTokenProof } from '../protocol/token-proof.ts'
import type { Tokens } from '../protocol/tokens.ts'
import type { LeftView, Session } from '../session.ts'
import { sendWithToken } from './bearer-request.ts'
import { checkIdentity } from './check-identity.ts'
import { answerOf, isRefusal, type FhirAnswer } from './fhir-answer.ts'
import { createListeners } from './listeners.ts'
import {
  handOverSession,
  takeHandover,
  type StoredSession,
  type UncheckedIdentity,
} from './stored-session.ts'
import type { Tab } from './tab.ts'

/** How long a request that only finds something out may take. */
const probeTimeoutMs = 10_000

type Init = NonNullable<Parameters<Session['fetch']>[1]>

/** Nothing of the watch over a session's time may compete with the first chart. */
const watchAfterMs = 5_000

/** When the first searches have left. */
const afterFirstSearchesMs = 100

/** How a session is opened that does not begin at the chart's summary. */
export interface Opened {
  readonly view: LeftView
  /**
   * Of a new sign-in to a chart that was open: why it is not the same chart or reader again. The session is over then,
   * before anything is read.
   */
  readonly obstacle?: EndReason | undefined
  readonly otherPatient?: string | undefined
}

/** A live session whose tokens are in this page's memory. */
export function createTabSession(
  stored: StoredSession,
  server: MatchedFhirServer,
  tab: Tab,
  opened?: Opened,
): Session {
  const { launchId, launchContext, requestedScopes } = stored
  const { fhirServerUrl, tokenEndpoint, known } = server
  const discoveryUrl = smartConfigurationUrl(fhirServerUrl)
  const patientUrl = `${fhirServerUrl}/Patient/${launchContext.patientId}`
  const endListeners = createListeners()
  const scopeListeners = createListeners()
  const identityListeners = createListeners()
  const requests = new AbortController()
  let { grantedScopes } = stored
  let { ehr } = known
  let endReason: EndReason | undefined
  let otherPatient = opened?.otherPatient
  /** Whether the page leaves for a new sign-in, which this session does not outlive. */
  let isLeft = false
  let { identity, unchecked } = stored

  const isDiscoveryReadable = () => isReadable(discoveryUrl, tab.fetch, probeTimeoutMs)

  /** Discovery answers for its whole origin, and without an error on the console. */
  function isTokenEndpointThere(): Promise<boolean> {
    return new URL(tokenEndpoint).origin === new URL(discoveryUrl).origin
      ? isDiscoveryReadable()
      : isReachable(tokenEndpoint, tab.fetch)
  }

  const proof = createTokenProof({
    readPatient: async (accessToken) => {
      const init = {
        headers: { accept: 'application/fhir+json' },
        signal: AbortSignal.timeout(probeTimeoutMs),
      }
      const response = await sendWithToken(tab.fetch, patientUrl, { accessToken, init }).catch(
        () => undefined,
      )
      return response?.status
    },
    isDiscoveryReadable,
    clock: tab,
  })

  const manager = createTokenManager({
    tokens: stored.tokens,
    refresh: async (refreshToken, { isRefreshTokenKept }) => {
      if (!isRefreshTokenKept && !(await isTokenEndpointThere()))
        return { kind: 'unavailable', cause: new TypeError('Nobody answers there.') }
      const request = { tokenEndpoint, clientId: known.clientId, refreshToken }
      const outcome = await requestRefresh(request, tab.fetch)
      // Nobody will use what comes after the end.
      if (endReason !== undefined && outcome.kind === 'refreshed') void revoke(outcome.response)
      return outcome
    },
    onRefreshed: (tokens, response) => {
      const subject = identity.kind === 'verified' ? identity.subject : unchecked?.subject
      const obstacle = refreshObstacle(response, { ...launchContext, subject })
      if (obstacle !== undefined) {
        if (obstacle === 'patient-changed') otherPatient = `Patient/${response.patientId ?? ''}`
        void endAndRevoke(obstacle, tokens)
        throw new SmartError(obstacle === 'patient-changed' ? obstacle : 'session-ended')
      }
      if (response.grantedScopes === undefined) return
      ;({ grantedScopes } = response)
      scopeListeners.tell()
    },
    onEnded: end,
    proof,
    clock: tab,
  })

  function end(reason: EndReason) {
    if (endReason !== undefined) return
    endReason = reason
    manager.stop()
    stopLimits()
    takeHandover(tab.storage)
    requests.abort(new SmartError('session-ended', { diagnostics: reason }))
    endListeners.tell()
  }

  async function fetchWithAuthorization(url: string, init: Init = {}): Promise<Response> {
    init.onHold?.()
    if (!isInsideFhirServer(url, fhirServerUrl)) throw new SmartError('outside-fhir-server')
    const accessToken = await manager.accessToken()
    const first = await send(url, init, accessToken)
    if (!isRefusal(first)) return answerOf(first)
    const replacement = await manager.replacementFor(accessToken)
    if (replacement === undefined) return answerOf(first)
    const second = await send(url, init, replacement)
    // Whether the new token is refused altogether decides about the session, not about this answer.
    if (isRefusal(second)) await manager.replacementFor(replacement)
    return answerOf(second)
  }

  async function send(url: string, init: Init, accessToken: string): Promise<FhirAnswer> {
    const signal = AbortSignal.any([requests.signal, ...(init.signal ? [init.signal] : [])])
    if (!signal.aborted) init.onSend?.()
    try {
      const response = await sendWithToken(tab.fetch, url, {
        accessToken,
        init: { ...init, signal },
      })
      requests.signal.throwIfAborted()
      if (url === patientUrl) proof.patientAnswered(accessToken, response.status)
      if (response.ok) manager.accepted(accessToken)
      if (isRefusal(response)) init.onHold?.()
      return response
    } catch (error) {
      requests.signal.throwIfAborted()
      init.onHold?.()
      if (error instanceof TypeError) return error
      throw error
    }
  }

  async function endAndRevoke(reason: EndReason, tokens: Tokens): Promise<void> {
    if (endReason !== undefined) return
    end(reason)
    await revoke(tokens)
  }

  /** Best effort: a session ends offline too, where the code for it may not be here yet. */
  async function revoke(tokens: Pick<Tokens, 'accessToken' | 'refreshToken'>): Promise<void> {
    const revocation = await import('../protocol/revocation.ts').catch(() => undefined)
    await revocation?.requestRevocation(
      { discoveryUrl, tokenEndpoint, clientId: known.clientId, tokens },
      tab.fetch,
    )
  }

  async function signInAgain(view: LeftView): Promise<string> {
    const { beginNewSignIn } = await import('./begin-new-sign-in.ts')
    const url = await beginNewSignIn({ stored, identity, endReason, view }, server, tab)
    isLeft = true
    return url
  }

  /** Beside the first searches: they leave first, and nothing waits for it. */
  async function checkSignature(claimed: UncheckedIdentity): Promise<void> {
    await new Promise((resolve) => {
      setTimeout(resolve, afterFirstSearchesMs)
    })
    const found = await checkIdentity(claimed, tab).catch((): Identity => ({
      kind: 'not-verified',
      why: 'not checked',
    }))
    unchecked = undefined
    if (found === 'wrong') return end('identity-wrong')
    identity = found
    identityListeners.tell()
  }

  let wakeLimits: () => unknown = () => undefined
  let stopLimits = () => {}

  /** Their code comes late: they are minutes. */
  async function watchTime(): Promise<void> {
    const { watchLimits } = await import('../protocol/session-limits.ts')
    if (endReason !== undefined) return
    const minute = 60_000
    const limits = watchLimits(
      {
        idleMs: known.idleMinutes * minute,
        maxMs: known.maxSessionMinutes * minute,
        startedAt: stored.startedAt,
        onReached: (limit) => {
          void endAndRevoke(limit, manager.tokens())
        },
      },
      tab,
    )
    ;({ wake: wakeLimits, stop: stopLimits } = limits)
    tab.onHumanInput(limits.onInput)
  }

  const isLimited = Math.min(known.idleMinutes, known.maxSessionMinutes) < Infinity
  // Where their code cannot be loaded, the token's end is the limit.
  if (isLimited) {
    tab.schedule(() => {
      watchTime().catch(() => undefined)
    }, watchAfterMs)
  }
  if (opened?.obstacle) void endAndRevoke(opened.obstacle, manager.tokens())
  else if (unchecked !== undefined) void checkSignature(unchecked)
  tab.onLeaving(() => {
    // Timers stand still while a machine sleeps: what is over is not handed over.
    wakeLimits()
    if (endReason !== undefined || isLeft) return
    const session = { ...stored, grantedScopes, identity, unchecked, tokens: manager.tokens() }
    handOverSession(tab.storage, session, tab.now())
  })
  tab.onReturning(() => {
    takeHandover(tab.storage)
    wakeLimits()
    manager.wake()
  })

  return {
    launchId,
    ehrId: known.id,
    fhirServerUrl,
    fhirServerName: known.name,
    exportsOff: known.exportsOff ?? [],
    optionalSearches: known.optionalSearches ?? [],
    get ehr() {
      return ehr
    },
    correctEhr: (family) => {
      ehr = family
    },
    launchContext,
    settingsKeptSince: stored.settingsKeptSince,
    requestedScopes,
    get grantedScopes() {
      return grantedScopes
    },
    onScopesChanged: scopeListeners.add,
    identity: () => identity,
    onIdentityChanged: identityListeners.add,
    expiresAt: () => {
      const { receivedAt, lifetimeMs } = manager.tokens()
      return lifetimeMs === undefined ? undefined : receivedAt + lifetimeMs
    },
    endsAt: () => {
      const { receivedAt, lifetimeMs = Infinity, refreshToken } = manager.tokens()
      const limit = stored.startedAt + known.maxSessionMinutes * 60_000
      const tokenEnd = refreshToken === undefined ? receivedAt + lifetimeMs : Infinity
      const first = Math.min(limit, tokenEnd)
      return first === Infinity ? undefined : first
    },
    fetch: fetchWithAuthorization,
    fetchOpenly: tab.fetch,
    onEnded: endListeners.add,
    endReason: () => endReason,
    otherPatient: () => otherPatient,
    opensAt: opened?.view,
    // A sign-in page may not be shown in a frame (https://www.rfc-editor.org/rfc/rfc9700#section-4.16), and around this
    // one is the chart that Sidechart is opened from.
    signInAgain: known.standaloneLaunch && !tab.isFramed ? signInAgain : undefined,
    end: () => endAndRevoke('by-reader', manager.tokens()),
  }
}
