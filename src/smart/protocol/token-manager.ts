import type { TokenResponse } from './token-response.ts'
import { SmartError } from './smart-error.ts'

/** The tokens of one session. Times are epoch milliseconds. */
export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  readonly receivedAt: number
  readonly expiresAt: number
}

export interface TokenManager {
  /** A token that is good now; refreshes first when its time has come. */
  readonly accessToken: () => Promise<string>
  /** After a 401 for `refusedToken`: a newer token, by at most one refresh however many callers ask. */
  readonly replacementFor: (refusedToken: string) => Promise<string>
  readonly tokens: () => Tokens
  readonly stop: () => void
}

/** What one refresh attempt came to. Only `ended` ends a session. */
export type RefreshOutcome =
  | { readonly kind: 'refreshed'; readonly response: TokenResponse }
  /** `invalid_grant`: the authorization is over. */
  | { readonly kind: 'ended' }
  /** Network, 5xx, or anything that is not a verdict on the grant. */
  | { readonly kind: 'unavailable'; readonly cause: unknown }

export interface TokenManagerDependencies {
  readonly tokens: Tokens
  /** Sends the refresh request, under a deadline of its own and never a caller's abort. */
  readonly refresh: (refreshToken: string) => Promise<RefreshOutcome>
  /** Called with the new tokens before anyone may use them. */
  readonly onRefreshed: (tokens: Tokens, response: TokenResponse) => void
  readonly onEnded: () => void
  readonly now: () => number
  /** Runs `task` after `delay` ms and returns the canceller; a parameter so that tests own the clock. */
  readonly schedule: (task: () => void, delay: number) => () => void
}

/** First wait after an unavailable token endpoint; doubled up to a minute. */
const firstRetryDelayMs = 2_000
const maxRetryDelayMs = 60_000

/** The later of 80 % of the token's life and 60 seconds before its end, in epoch milliseconds. */
export function refreshTime({ receivedAt, expiresAt }: Tokens): number {
  return Math.max(receivedAt + 0.8 * (expiresAt - receivedAt), expiresAt - 60_000)
}

/**
 * Keeps an access token good: refreshes ahead of time, one refresh at a time, and keeps the old
 * refresh token when the answer brings none (RFC 6749 section 6). A failed network never ends a session.
 */
export function createTokenManager(parts: TokenManagerDependencies): TokenManager {
  let tokens = parts.tokens
  let running: Promise<void> | undefined
  let isOver = false
  let retryDelay = firstRetryDelayMs
  let cancelTimer = () => {}

  const isExpired = () => parts.now() >= tokens.expiresAt

  function finish() {
    if (isOver) return
    isOver = true
    cancelTimer()
    parts.onEnded()
  }

  function waitUntil(time: number) {
    cancelTimer()
    cancelTimer = parts.schedule(
      () => {
        refreshOnce().catch(() => undefined)
      },
      Math.max(0, time - parts.now()),
    )
  }

  function refreshOnce(): Promise<void> {
    running ??= refresh().finally(() => {
      running = undefined
    })
    return running
  }

  async function refresh(): Promise<void> {
    if (isOver) throw new SmartError('session-ended')
    if (tokens.refreshToken === undefined) return endWithoutRefreshToken()
    const answer = await parts.refresh(tokens.refreshToken)
    if (isOver) throw new SmartError('session-ended')
    switch (answer.kind) {
      case 'ended':
        finish()
        throw new SmartError('session-ended', { diagnostics: 'invalid_grant' })
      case 'unavailable':
        waitUntil(parts.now() + retryDelay)
        retryDelay = Math.min(retryDelay * 2, maxRetryDelayMs)
        throw new SmartError('refresh-failed', { cause: answer.cause })
      case 'refreshed':
        retryDelay = firstRetryDelayMs
        take(answer.response)
    }
  }

  function endWithoutRefreshToken() {
    if (!isExpired()) return
    finish()
    throw new SmartError('session-ended', { diagnostics: 'access token expired' })
  }

  function take(response: TokenResponse) {
    const receivedAt = parts.now()
    tokens = {
      accessToken: response.accessToken,
      refreshToken: response.refreshToken ?? tokens.refreshToken,
      receivedAt,
      expiresAt: receivedAt + response.expiresIn * 1000,
    }
    parts.onRefreshed(tokens, response)
    waitUntil(refreshTime(tokens))
  }

  async function accessToken(): Promise<string> {
    if (isOver) throw new SmartError('session-ended')
    if (parts.now() >= refreshTime(tokens) && tokens.refreshToken !== undefined) {
      await refreshOnce().catch((error: unknown) => {
        // While the present token still lives, a token endpoint that is away costs nothing.
        if (isOver || isExpired()) throw error
      })
    } else if (isExpired()) {
      await refreshOnce()
    }
    return tokens.accessToken
  }

  async function replacementFor(refusedToken: string): Promise<string> {
    if (tokens.accessToken !== refusedToken) return tokens.accessToken
    if (tokens.refreshToken === undefined) {
      finish()
      throw new SmartError('session-ended', { diagnostics: 'access token refused' })
    }
    await refreshOnce()
    return tokens.accessToken
  }

  waitUntil(tokens.refreshToken === undefined ? tokens.expiresAt : refreshTime(tokens))
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
