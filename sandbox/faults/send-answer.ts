import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { Sending } from './fault.ts'

/** Sends an answer in place of what the response has so far. */
export function sendAnswer(response: ServerResponse, answer: Answer, sending?: Sending): void {
  if (typeof sending === 'object') {
    setTimeout(() => {
      sendAnswer(response, answer)
    }, sending.afterMs).unref()
    return
  }
  const body = Buffer.from(answer.body)
  if (sending === 'never') return
  if (sending === 'closed') {
    response.socket?.destroy()
    return
  }
  if (sending === 'closed in its headers') {
    response.socket?.end('HTTP/1.1 200 OK\r\ncontent-type: applicat', () => {
      response.socket?.destroy()
    })
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const { headers, status } = answer
  const isEmpty = status === 204 || status === 304
  response.writeHead(status, {
    ...headers,
    ...(!isEmpty && { 'content-length': body.length }),
  })
  if (sending === 'closed in its body') {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => {
      response.socket?.destroy()
    })
    return
  }
  response.end(isEmpty ? undefined : body)
}
