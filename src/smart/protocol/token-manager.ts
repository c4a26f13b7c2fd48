import type { Clock } from './clock.ts'
import type { RefreshOutcome } from './refresh-request.ts'
import { SmartError } from './smart-error.ts'
import type { TokenResponse } from './token-response.ts'
import { refreshTime, tokensFrom, type Tokens } from './tokens.ts'

export interface TokenManager {
  /** An access token that is valid now; refreshes first when it is time to. */
  readonly accessToken: () => Promise<string>
  /** After a 401 for `refusedToken`: a newer one. However many callers ask, there is one refresh. */
  readonly replacementFor: (refusedToken: string) => Promise<string>
  readonly tokens: () => Tokens
  /** No refresh after this, and no token. */
  readonly stop: () => void
}

export interface TokenManagerDependencies {
  readonly tokens: Tokens
  /** Sends one refresh request. It has a timeout of its own and is never aborted by a caller. */
  readonly refresh: (refreshToken: string) => Promise<RefreshOutcome>
  /** Called with new tokens before anyone may use them; whoever throws here keeps them from being used. */
  readonly onRefreshed: (tokens: Tokens, response: TokenResponse) => void
  /** Called once, when the authorization is over. */
  readonly onEnded: () => void
  readonly clock: Clock
}

/** The wait after the token endpoint was unavailable: doubled each time, up to the maximum. */
const firstRetryDelayMs = 2_000
const maxRetryDelayMs = 60_000

/**
 * Keeps one session's access token valid: refreshes ahead of time and never twice at once. An unavailable token
 * endpoint never ends a session; `invalid_grant` does, and so does the end of a token that cannot be refreshed.
 */
export function createTokenManager(dependencies: TokenManagerDependencies): TokenManager {
  const { refresh, onRefreshed, onEnded, clock } = dependencies
  let { tokens } = dependencies
  let runningRefresh: Promise<void> | undefined
  let isOver = false
  let retryDelayMs = firstRetryDelayMs
  let cancelTimer = () => {}

  const isExpired = () => clock.now() >= tokens.expiresAt

  function end() {
    if (isOver) return
    isOver = true
    cancelTimer()
    onEnded()
  }

  function scheduleRefresh(time: number) {
    cancelTimer()
    cancelTimer = clock.schedule(
      () => {
        refreshOnce().catch(() => undefined)
      },
      Math.max(0, time - clock.now()),
    )
  }

  function refreshOnce(): Promise<void> {
    runningRefresh ??= refreshNow().finally(() => {
      runningRefresh = undefined
    })
    return runningRefresh
  }

  async function refreshNow(): Promise<void> {
    if (isOver) throw new SmartError('session-ended')
    if (tokens.refreshToken === undefined) {
      if (!isExpired()) return
      end()
      throw new SmartError('session-ended', { diagnostics: 'access token expired' })
    }
    const outcome = await refresh(tokens.refreshToken)
    if (isOver) throw new SmartError('session-ended')
    switch (outcome.kind) {
      case 'ended':
        end()
        throw new SmartError('session-ended', { diagnostics: 'invalid_grant' })
      case 'unavailable':
        scheduleRefresh(clock.now() + retryDelayMs)
        retryDelayMs = Math.min(retryDelayMs * 2, maxRetryDelayMs)
        throw new SmartError('refresh-failed', { cause: outcome.cause })
      case 'refreshed':
        retryDelayMs = firstRetryDelayMs
        adopt(outcome.response)
    }
  }

  function adopt(response: TokenResponse) {
    const renewed = tokensFrom(response, clock.now(), tokens)
    onRefreshed(renewed, response)
    tokens = renewed
    scheduleRefresh(refreshTime(tokens))
  }

  async function accessToken(): Promise<string> {
    if (isOver) throw new SmartError('session-ended')
    if (tokens.refreshToken !== undefined && clock.now() >= refreshTime(tokens)) {
      await refreshOnce().catch((error: unknown) => {
        // Until the present token expires, an unavailable token endpoint does no harm.
        if (isOver || isExpired()) throw error
      })
    } else if (isExpired()) {
      await refreshOnce()
    }
    return tokens.accessToken
  }

  async function replacementFor(refusedToken: string): Promise<string> {
    if (isOver) throw new SmartError('session-ended')
    if (tokens.accessToken !== refusedToken) return tokens.accessToken
    if (tokens.refreshToken === undefined) {
      end()
      throw new SmartError('session-ended', { diagnostics: 'access token refused' })
    }
    await refreshOnce()
    return tokens.accessToken
  }

  scheduleRefresh(tokens.refreshToken === undefined ? tokens.expiresAt : refreshTime(tokens))
  return {
    accessToken,
    replacementFor,
    tokens: () => tokens,
    stop: () => {
      isOver = true
      cancelTimer()
    },
  }
}
