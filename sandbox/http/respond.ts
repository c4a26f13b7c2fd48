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

/** Sends the browser elsewhere by GET, whatever was asked by. RFC 9110, 303. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}
