import type { Fetch } from './fetch.ts'

/** What one request of the handshake came to. */
export type JsonAnswer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  /** A success without JSON. */
  | { readonly kind: 'not-json' }
  /** `why` is a short fact for a help desk. */
  | { readonly kind: 'none'; readonly why: string }

/** One request, which has this long for its whole answer. */
interface TimedRequest {
  readonly method?: 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** By default nothing is taken from the browser's cache or left there. */
  readonly cache?: 'default' | 'reload'
  readonly deadlineMs: number
}

/** A request that was not answered with a JSON body, as a short fact for a help desk. */
const none = (why: string): JsonAnswer => ({ kind: 'none', why })

/**
 * Sends one request of the handshake and reads its JSON. It ends at the deadline, body included, and no redirect is
 * followed: a 307 would take a code and its verifier to a host that nobody configured
 * (https://www.rfc-editor.org/rfc/rfc9700#section-4.12).
 */
export async function requestJson(
  fetch: Fetch,
  url: string,
  { deadlineMs, headers, ...init }: TimedRequest,
): Promise<JsonAnswer> {
  const signal = AbortSignal.timeout(deadlineMs)
  let response: Response | undefined
  try {
    response = await fetch(url, {
      cache: 'no-store',
      ...init,
      headers: { accept: 'application/json', ...headers },
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal,
    })
    const { status } = response
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      return none('redirected')
    }
    return { kind: 'json', status, body: await response.json() }
  } catch {
    if (signal.aborted) return none(`no answer within ${String(deadlineMs / 1000)} s`)
    if (response === undefined) return none('unreachable')
    return response.ok ? { kind: 'not-json' } : none(`HTTP ${String(response.status)}`)
  }
}
