import type { AccessLog } from './access-log.ts'
import { respond } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'

/** Serves the access log as JSON lines. `?after=N` asks for newer lines only; `DELETE` clears it. */
export function logRoutes(accessLog: AccessLog): Route {
  return function answer(request, response, url) {
    if (url.pathname !== '/log') return Promise.resolve(false)
    if (request.method === 'DELETE') accessLog.clear()
    const after = Number(url.searchParams.get('after') ?? 0)
    respond(response, 200, 'application/jsonl', accessLog.text(Number.isNaN(after) ? 0 : after))
    return Promise.resolve(true)
  }
}
