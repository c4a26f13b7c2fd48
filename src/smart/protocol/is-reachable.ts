import type { Fetch } from './fetch.ts'

const timeoutMs = 5_000

/**
 * Whether anybody answers at this address. Asked before something is sent there that can be sent once only: a browser
 * does not say of a failed request whether it arrived. The answer cannot be read, so it needs no CORS headers.
 */
export async function isReachable(url: string, fetch: Fetch): Promise<boolean> {
  try {
    await fetch(url, {
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return true
  } catch {
    return false
  }
}
