import type { Fetch } from './fetch.ts'

/** Whether an address answers this page with success. */
export async function isReadable(url: string, fetch: Fetch, timeoutMs: number): Promise<boolean> {
  try {
    const { ok } = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return ok
  } catch {
    return false
  }
}
