/**
 * What time it is at our own host, to the second, in epoch milliseconds; undefined if it does not say. An EHR's `Date`
 * cannot be read across origins.
 */
export async function hostTime(): Promise<number | undefined> {
  try {
    const request = {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    } as const
    const { headers } = await fetch('/favicon.svg', request)
    const time = Date.parse(headers.get('date') ?? '')
    return Number.isNaN(time) ? undefined : time
  } catch {
    return undefined
  }
}
