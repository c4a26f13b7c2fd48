import { createServer } from 'node:http'
import { listenOnLoopback } from './listen-on-loopback.ts'

/**
 * Starts an EHR that Sidechart knows and that has gone over to the other side: whoever is sent to its authorization
 * endpoint is sent on to an honest one, in the hope that the honest code comes to its own token endpoint
 * (https://www.rfc-editor.org/rfc/rfc9700#section-4.4.1).
 */
export async function startHostileEhr() {
  const asked: string[] = []
  let sendOn: (parameters: URLSearchParams) => string = () => 'about:blank'
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin())
    asked.push(url.pathname)
    response.setHeader('access-control-allow-origin', '*')
    if (url.pathname === '/authorize') {
      return void response.writeHead(302, { location: sendOn(url.searchParams) }).end()
    }
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        authorization_endpoint: `${origin()}/authorize`,
        token_endpoint: `${origin()}/token`,
        code_challenge_methods_supported: ['S256'],
      }),
    )
  })
  const listening = await listenOnLoopback(server)
  function origin(): string {
    return listening.origin
  }
  return {
    ...listening,
    /** The paths that were asked for, in order. */
    asked,
    /** Where the next person is sent, made from the parameters of Sidechart's request. */
    sendOnTo: (make: typeof sendOn) => {
      sendOn = make
    },
    /** Its entry in a known-FHIR-servers file. */
    entry: {
      id: 'hostile',
      name: 'Hostile EHR',
      fhirServerUrl: `${listening.origin}/fhir`,
      authorizationEndpoint: `${listening.origin}/authorize`,
      tokenEndpoint: `${listening.origin}/token`,
      clientId: 'sidechart',
      scopes: 'v2',
    },
  }
}
