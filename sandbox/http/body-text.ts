import type { IncomingMessage } from 'node:http'

const mostBytes = 1_000_000

/** A request whose body is larger than a million bytes. RFC 9110, 413. */
export class BodyTooLong extends Error {
  constructor() {
    super('the body is too long: a million bytes at most')
  }
}

/**
 * The whole body of a request, as text.
 * @throws BodyTooLong
 */
export async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > mostBytes) throw new BodyTooLong()
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}
