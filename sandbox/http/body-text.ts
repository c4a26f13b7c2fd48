import type { IncomingMessage } from 'node:http'

const mostBytes = 1024 * 1024

/**
 * The whole body of a request, as text.
 * @throws Error when it is larger than 1 MiB
 */
export async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > mostBytes) throw new Error('the request body is larger than 1 MiB')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}
