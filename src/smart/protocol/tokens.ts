import type { TokenResponse } from './token-response.ts'

/** The tokens of one session. Times are epoch milliseconds. */
export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  readonly receivedAt: number
  readonly expiresAt: number
}

/**
 * The tokens of a response that arrived at `receivedAt`. A refresh that brings no new refresh token leaves the
 * previous one in force (https://www.rfc-editor.org/rfc/rfc6749#section-6).
 */
export function tokensFrom(response: TokenResponse, receivedAt: number, previous?: Tokens): Tokens {
  return {
    accessToken: response.accessToken,
    refreshToken: response.refreshToken ?? previous?.refreshToken,
    receivedAt,
    expiresAt: receivedAt + response.expiresIn * 1000,
  }
}

/** When to refresh: at 80 % of the token's life, or 60 seconds before its end if that is later. */
export function refreshTime({ receivedAt, expiresAt }: Tokens): number {
  return Math.max(receivedAt + 0.8 * (expiresAt - receivedAt), expiresAt - 60_000)
}
