import { IncomingMessage } from 'node:http'

/**
 * A request whose body was read, to be read once more: with the same text, or with another one.
 */
export function requestAgain(request: IncomingMessage, body: string): IncomingMessage {
  const again = new IncomingMessage(request.socket)
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request
  Object.assign(again, { method, url, httpVersion, httpVersionMajor, httpVersionMinor })
  // What is complete does not close its connection once it was read.
  again.complete = true
  again.headers = { ...request.headers, 'content-length': String(Buffer.byteLength(body)) }
  delete again.headers['transfer-encoding']
  again.push(body)
  again.push(null)
  return again
}
