import type { ServerResponse } from 'node:http'

/** Answers with a whole text that nobody may keep. */
export function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
): void {
  response
    .writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(body)
}

/**
 * The EHR's own pages: scripts and styles of this EHR only, apps as guests in frames, and no frame of another site
 * around them.
 */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
  "frame-src http: https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Answers with a page of the EHR's own. */
export function respondPage(response: ServerResponse, status: number, page: string): void {
  response.setHeader('content-security-policy', pagePolicy)
  response.setHeader('x-content-type-options', 'nosniff')
  respond(response, status, 'text/html', page)
}

/** Sends the browser elsewhere by GET, whatever was asked by. RFC 9110, 303. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}
