import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'

/**
 * Keeps what is written to a response instead of sending it, and hands the whole answer over when it is complete. The
 * response is as it was before by then.
 */
export function holdAnswer(response: ServerResponse, onAnswer: (answer: Answer) => void): void {
  const chunks: Buffer[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) chunks.push(Buffer.from(chunk))
  }
  const own = {
    writeHead(status: number, headers: OutgoingHttpHeaders = {}): ServerResponse {
      response.statusCode = status
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) response.setHeader(name, value)
      return response
    },
    write(chunk: unknown): boolean {
      keep(chunk)
      return true
    },
    end(chunk?: unknown): ServerResponse {
      keep(chunk)
      for (const name of ['writeHead', 'write', 'end']) Reflect.deleteProperty(response, name)
      onAnswer({
        status: response.statusCode,
        headers: { ...response.getHeaders() },
        body: Buffer.concat(chunks).toString('utf8'),
      })
      return response
    },
  }
  Object.assign(response, own)
}
