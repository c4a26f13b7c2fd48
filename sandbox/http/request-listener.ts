import type { RequestListener } from 'node:http'
import { BodyTooLong } from './read-body.ts'
import { respond } from './respond.ts'
import type { Route } from './route.ts'

/**
 * Hands each request to the first route that takes it. What no route takes is a 404; a route that throws is a 413 for
 * a body that is too long, and otherwise a 500 that is reported through `complain`.
 */
export function requestListener(
  routes: readonly Route[],
  origin: string,
  complain: (message: string) => void,
): RequestListener {
  async function answer(...[request, response]: Parameters<RequestListener>): Promise<void> {
    const url = URL.parse(request.url ?? '/', origin)
    if (!url) {
      respond(response, 400, 'text/plain', 'This is not a valid address.\n')
      return
    }
    for (const route of routes) if (await route(request, response, url)) return
    respond(response, 404, 'text/plain', 'There is nothing at this address.\n')
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const isTooLong = error instanceof BodyTooLong
      if (!isTooLong) complain(String(error))
      const [status, words] = isTooLong
        ? [413, `${error.message}.\n`]
        : [500, 'The sandbox could not answer this request.\n']
      if (!response.headersSent) respond(response, status, 'text/plain', words)
    })
  }
}
