import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenOnLoopback } from './listen-on-loopback.ts'

/**
 * Starts a minimal SMART launcher with URLs like the public one's (`/v/r4/sim/{settings}/…`). It issues tokens for one
 * patient with an empty chart.
 */
export function startLoopbackLauncher(app: string) {
  const server = createServer((request, response) => {
    answer(request, response, app)
  })
  return listenOnLoopback(server)
}

function answer(request: IncomingMessage, response: ServerResponse, app: string): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
  const [, base = '', rest = ''] = /^(\/v\/r4(?:\/sim\/[\w-]+)?)\/(.*)$/.exec(url.pathname) ?? []
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', '*, authorization')
  const json = (body: object) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  if (request.method === 'OPTIONS') return void response.end()
  if (rest === 'fhir/.well-known/smart-configuration') {
    return void json({
      authorization_endpoint: `${url.origin}${base}/auth/authorize`,
      token_endpoint: `${url.origin}${base}/auth/token`,
      code_challenge_methods_supported: ['S256'],
    })
  }
  if (rest === 'auth/authorize') {
    const state = url.searchParams.get('state') ?? ''
    return void response
      .writeHead(302, {
        location: `${app}/chart?${new URLSearchParams({ code: 'c', state }).toString()}`,
      })
      .end()
  }
  if (rest === 'auth/token') {
    return void json({
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'patient/*.rs',
      patient: 'p1',
    })
  }
  if (rest === 'fhir/Patient/p1') {
    return void json({
      resourceType: 'Patient',
      id: 'p1',
      name: [{ family: 'Loopback', given: ['Lou'] }],
    })
  }
  // The self link shows that the filters were applied: without it an empty answer proves nothing.
  const link = [{ relation: 'self', url: url.href }]
  return void json({ resourceType: 'Bundle', type: 'searchset', total: 0, link })
}
