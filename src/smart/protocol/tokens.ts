import type { TokenResponse } from './token-response.ts'

/** The tokens of one session. */
export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  /** Whether a refresh has shown that the server keeps this refresh token instead of replacing it. */
  readonly isRefreshTokenKept: boolean
  /** Epoch milliseconds. */
  readonly receivedAt: number
  /** How long the server said that the access token is valid; undefined if it did not say. */
  readonly lifetimeMs: number | undefined
}

/**
 * The tokens of a response that arrived at `receivedAt`. A refresh that brings no new refresh token leaves the
 * previous one in force (https://www.rfc-editor.org/rfc/rfc6749#section-6).
 */
export function tokensFrom(response: TokenResponse, receivedAt: number, previous?: Tokens): Tokens {
  const { accessToken, refreshToken, expiresIn } = response
  const kept = previous?.refreshToken
  return {
    accessToken,
    refreshToken: refreshToken ?? kept,
    isRefreshTokenKept: kept !== undefined && (refreshToken ?? kept) === kept,
    receivedAt,
    lifetimeMs: expiresIn === undefined ? undefined : expiresIn * 1000,
  }
}

/** However short a token's life, there is no more than one refresh a second. */
const minRefreshAgeMs = 1_000

/** The age at which to refresh: 80 % of the token's life, or 60 seconds before its end if that is later. */
export function refreshAge(lifetimeMs: number): number {
  return Math.max(0.8 * lifetimeMs, lifetimeMs - 60_000, minRefreshAgeMs)
}
