import type { IncomingMessage } from 'node:http'

const maxBytes = 1_000_000

/** Answered by 413: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14 */
export class BodyTooLong extends Error {
  constructor() {
    super('the body is too long: a million bytes at most')
  }
}

/**
 * Reads the whole body of a request as text.
 * @throws BodyTooLong
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > maxBytes) throw new BodyTooLong()
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}
