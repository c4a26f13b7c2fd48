import type { Clock } from './clock.ts'
import type { EndReason } from './end-reason.ts'
import { createPause } from './pause.ts'
import type { RefreshOutcome } from './refresh-request.ts'
import { createRefresher } from './refresher.ts'
import { SmartError } from './smart-error.ts'
import { runWhenDue } from './long-timer.ts'
import { startStopwatch } from './stopwatch.ts'
import type { TokenProof, TokenVerdict } from './token-proof.ts'
import type { TokenResponse } from './token-response.ts'
import { refreshAge, tokensFrom, type Tokens } from './tokens.ts'

export interface TokenManager {
  /** The access token to send; refreshed first where the present one is past its end. */
  readonly accessToken: () => Promise<string>
  /** A newer token for a request that was refused with this one; undefined where the refusal is the answer. */
  readonly replacementFor: (refusedToken: string) => Promise<string | undefined>
  /** Takes note that the FHIR server accepted a request with this token. */
  readonly accepted: (accessToken: string) => void
  readonly tokens: () => Tokens
  /** Looks at once whether something is due: a timer may have stood still while the page was hidden or asleep. */
  readonly wake: () => void
  /** No refresh after this, and no token. */
  readonly stop: () => void
}

export interface TokenManagerDependencies {
  readonly tokens: Tokens
  /** Sends one refresh request. It has a timeout of its own and is never aborted by a caller. */
  readonly refresh: (refreshToken: string, tokens: Tokens) => Promise<RefreshOutcome>
  /** Called with new tokens before anyone may use them; whoever throws here keeps them from being used. */
  readonly onRefreshed: (tokens: Tokens, response: TokenResponse) => void
  /** Called once, when the authorization is over. */
  readonly onEnded: (reason: EndReason) => void
  readonly proof: TokenProof
  readonly clock: Clock
}

/** A suspicion that lasts this long, with nothing accepted in between, is taken for a refusal. */
const suspicionMs = 5_000

/** The wait until a token is looked at again that was past its end and could not be proven dead. */
const secondLookMs = 60_000

/**
 * Keeps one session's access token valid: refreshes ahead of time, never twice at once, and once for a wave of
 * refusals. What the clock says never ends a session: the token is tried, and only a token that is proven dead and
 * cannot be renewed ends it, or `invalid_grant`. A refresh token whose answer may have been lost is not sent again,
 * unless the server has shown that it keeps its refresh tokens.
 */
export function createTokenManager(dependencies: TokenManagerDependencies): TokenManager {
  const { refresh, onRefreshed, onEnded, proof, clock } = dependencies
  const refresher = createRefresher(clock)
  const secondLook = createPause(clock)
  let { tokens } = dependencies
  let age = startStopwatch(clock, tokens.receivedAt)
  /** False only for a token of a refresh that nothing has been read with yet. */
  let isTried = true
  let suspectedFor: (() => number) | undefined
  let isClientRefused = false
  let runningRefresh: Promise<void> | undefined
  let isOver = false
  let cancelTimer = () => {}

  function endOnce(reason: EndReason): SmartError {
    if (!isOver) {
      isOver = true
      cancelTimer()
      onEnded(reason)
    }
    return new SmartError('session-ended', { diagnostics: reason })
  }

  function endOfDeadToken(): SmartError {
    if (isClientRefused) return endOnce('client-refused')
    return endOnce(isPastEnd() ? 'expired' : 'refused')
  }

  function isPastEnd(): boolean {
    return tokens.lifetimeMs !== undefined && age() >= tokens.lifetimeMs
  }

  function untilRefresh(): number {
    return tokens.lifetimeMs === undefined ? Infinity : refreshAge(tokens.lifetimeMs) - age()
  }

  /** Until a timer has something to do: the next refresh, or the end of a token that cannot be refreshed. */
  function untilCheck(): number {
    if (tokens.refreshToken !== undefined) return Math.max(untilRefresh(), refresher.remaining())
    const { lifetimeMs = Infinity } = tokens
    return Math.max(lifetimeMs - age(), secondLook.remaining())
  }

  function setTimer() {
    cancelTimer()
    if (!isOver && untilCheck() < Infinity) {
      cancelTimer = runWhenDue(
        () => {
          check().then(setTimer, setTimer)
        },
        untilCheck,
        clock,
      )
    }
  }

  async function check(): Promise<void> {
    if (tokens.refreshToken !== undefined) return refreshOnce(tokens.refreshToken)
    const { accessToken: token, lifetimeMs = 0 } = tokens
    // What was accepted a moment ago was so before its end.
    const verdict = await proof.verdict(token, 0)
    secondLook.begin(verdict === 'accepted' ? Math.max(lifetimeMs, secondLookMs) : secondLookMs)
    await replacementBy(verdict, token)
  }

  function refreshOnce(refreshToken: string): Promise<void> {
    runningRefresh ??= refreshNow(refreshToken).finally(() => {
      runningRefresh = undefined
    })
    return runningRefresh
  }

  async function refreshNow(refreshToken: string): Promise<void> {
    const outcome = await refresher.refresh(() => refresh(refreshToken, tokens))
    if (isOver) throw new SmartError('session-ended')
    switch (outcome.kind) {
      case 'ended':
        throw endOnce('revoked')
      case 'refused':
        isClientRefused = true
        forgetRefreshToken()
        throw new SmartError('refresh-failed', { diagnostics: outcome.error })
      case 'lost':
        if (!tokens.isRefreshTokenKept) forgetRefreshToken()
        throw new SmartError('refresh-failed', { cause: outcome.cause })
      case 'unavailable':
        throw new SmartError('refresh-failed', { cause: outcome.cause })
      case 'refreshed':
        adopt(outcome.response)
    }
  }

  function forgetRefreshToken() {
    tokens = { ...tokens, refreshToken: undefined }
    setTimer()
  }

  function adopt(response: TokenResponse) {
    const renewed = tokensFrom(response, clock.now(), tokens)
    onRefreshed(renewed, response)
    tokens = renewed
    age = startStopwatch(clock, renewed.receivedAt)
    isTried = false
    setTimer()
  }

  async function accessToken(): Promise<string> {
    if (isOver) throw new SmartError('session-ended')
    if (tokens.refreshToken !== undefined && untilRefresh() <= 0) {
      const refreshing = refreshOnce(tokens.refreshToken).catch((error: unknown) => {
        // Otherwise the present token is tried: the clock alone does not say that it is over.
        if (isOver) throw error
      })
      if (isPastEnd()) await refreshing
      else refreshing.catch(() => undefined)
    }
    return tokens.accessToken
  }

  async function replacementFor(refusedToken: string): Promise<string | undefined> {
    if (isOver) throw new SmartError('session-ended')
    if (tokens.accessToken !== refusedToken) return tokens.accessToken
    return replacementBy(await proof.verdict(refusedToken), refusedToken)
  }

  async function replacementBy(
    verdict: TokenVerdict,
    refusedToken: string,
  ): Promise<string | undefined> {
    if (isOver) throw new SmartError('session-ended')
    if (tokens.accessToken !== refusedToken) return tokens.accessToken
    switch (verdict) {
      case 'accepted':
        accepted(refusedToken)
        return undefined
      case 'unknown':
        return undefined
      case 'refused':
        return replacementForDead()
      case 'suspected':
        return replacementForSuspected(refusedToken)
    }
  }

  async function replacementForDead(): Promise<string> {
    // Straight from a refresh and already refused: another one would bring no better token. One that is on its way may,
    // and so may one for a token that ran out before anything was read with it.
    const isHopeless = !isTried && !isPastEnd() && runningRefresh === undefined
    if (isHopeless || tokens.refreshToken === undefined) throw endOfDeadToken()
    await refreshOnce(tokens.refreshToken).catch((error: unknown) => {
      throw isOver || tokens.refreshToken !== undefined ? error : endOfDeadToken()
    })
    return tokens.accessToken
  }

  /** It may be an outage: so it costs one refresh, and ends only what cannot be refreshed and stays so. */
  async function replacementForSuspected(suspectedToken: string): Promise<string | undefined> {
    if (tokens.refreshToken === undefined) {
      suspectedFor ??= startStopwatch(clock, clock.now())
      if (suspectedFor() >= suspicionMs) throw endOfDeadToken()
      return undefined
    }
    if (!isTried) return undefined
    await refreshOnce(tokens.refreshToken).catch((error: unknown) => {
      if (isOver) throw error
    })
    return tokens.accessToken === suspectedToken ? undefined : tokens.accessToken
  }

  function accepted(token: string) {
    if (token !== tokens.accessToken) return
    isTried = true
    suspectedFor = undefined
  }

  setTimer()
  return {
    accessToken,
    replacementFor,
    accepted,
    tokens: () => tokens,
    wake: setTimer,
    stop: () => {
      isOver = true
      cancelTimer()
      tokens = { ...tokens, accessToken: '', refreshToken: undefined }
    },
  }
}
