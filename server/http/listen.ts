import { createServer } from 'node:http'
import type { App } from '../app.ts'

/**
 * Serves an app on 127.0.0.1.
 * @returns the port, which is another than the one asked for when that is 0
 * @throws Error when the port is in use
 */
export function listen(app: App, port: number): Promise<number> {
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const [path = '/'] = url.split(/[?#]/)
    const answer = app({ method, path, headers })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
