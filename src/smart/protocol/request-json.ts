import type { Fetch } from './fetch.ts'
import type { RequestFailure } from './smart-error.ts'

/** What one request of the handshake came to. */
export type JsonAnswer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  /** A success without JSON. */
  | { readonly kind: 'not-json' }
  /** `why` is a short fact for a help desk. */
  | { readonly kind: 'none'; readonly failure: RequestFailure; readonly why: string }

/** One request, which has this long for its whole answer. */
interface TimedRequest {
  readonly method?: 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** By default nothing is taken from the browser's cache or left there. */
  readonly cache?: 'default' | 'reload'
  readonly deadlineMs: number
  /** The same request, if it has been sent already. */
  readonly asked?: { readonly signal: AbortSignal; readonly answer: Promise<Response> } | undefined
}

/** How a request failed that was answered with this status. */
export function failureOf(status: number): RequestFailure {
  return status >= 500 || status === 429 ? 'unavailable' : 'missing'
}

/**
 * Sends one request of the handshake and reads its JSON. It ends at the deadline, body included, and no redirect is
 * followed: a 307 would take a code and its verifier to a host that nobody configured
 * (https://www.rfc-editor.org/rfc/rfc9700#section-4.12).
 */
export async function requestJson(
  fetch: Fetch,
  url: string,
  { deadlineMs, headers, asked, ...init }: TimedRequest,
): Promise<JsonAnswer> {
  const signal = asked?.signal ?? AbortSignal.timeout(deadlineMs)
  let response: Response | undefined
  try {
    response = await (asked?.answer ??
      fetch(url, {
        cache: 'no-store',
        ...init,
        headers: { accept: 'application/json', ...headers },
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal,
      }))
    const { status } = response
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      return { kind: 'none', failure: 'redirected', why: 'redirected' }
    }
    return { kind: 'json', status, body: await response.json() }
  } catch {
    if (signal.aborted) {
      const why = `no answer within ${String(deadlineMs / 1000)} s`
      return { kind: 'none', failure: 'no-answer', why }
    }
    if (response === undefined) return { kind: 'none', failure: 'unreachable', why: 'unreachable' }
    const { ok, status } = response
    if (ok) return { kind: 'not-json' }
    return { kind: 'none', failure: failureOf(status), why: `HTTP ${String(status)}` }
  }
}
