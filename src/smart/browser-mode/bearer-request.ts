import type { Fetch } from '../protocol/fetch.ts'

/** Sends a request with an access token, and leaves no trace of it: no cookies, no cache, no referrer. */
export function sendWithToken(
  fetch: Fetch,
  url: string,
  { accessToken, init }: { readonly accessToken: string; readonly init: RequestInit },
): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${accessToken}`)
  return fetch(url, {
    ...init,
    headers,
    cache: 'no-store',
    credentials: 'omit',
    // Not followed, and told apart from a network failure: a redirected Patient may have been merged.
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  })
}
