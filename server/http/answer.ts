import type { IncomingHttpHeaders } from 'node:http'

/** A request as routes see it: no socket, so that a test is a function call. */
export interface AppRequest {
  readonly method: string
  /** As it was sent, without query and fragment. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

export interface AppAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string | undefined
}

/** A refusal in plain words, never cached. */
export function refusal(status: number, message: string): AppAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: `${message}\n`,
  }
}
