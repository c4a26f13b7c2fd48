import type { ServerResponse } from 'node:http'

/** Sends a complete text, not to be cached. */
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

/** The EHR's own pages run only its own scripts. They may frame any app, and no other site may frame them. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
  "frame-src http: https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Sends one of the EHR's own pages. */
export function respondPage(response: ServerResponse, status: number, page: string): void {
  response.setHeader('content-security-policy', pagePolicy)
  response.setHeader('x-content-type-options', 'nosniff')
  respond(response, status, 'text/html', page)
}

/** Sends the browser to another address by GET: https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4 */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}
