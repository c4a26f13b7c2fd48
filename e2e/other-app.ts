import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { listenOnLoopback } from './listen-on-loopback.ts'

/** Starts someone else's app: two pages around fhirclient, as in its documentation. */
export function startOtherApp(scope: string) {
  const library = readFileSync('node_modules/fhirclient/build/fhir-client.pure.min.js', 'utf8')
  const pages: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/fhir-client.js': ['text/javascript', library],
    '/launch.html': [
      'text/html',
      page(
        `FHIR.oauth2.authorize({ clientId: 'other-app', scope: ${JSON.stringify(scope)}, redirectUri: 'index.html', completeInTarget: true })`,
      ),
    ],
    '/index.html': [
      'text/html',
      page(`FHIR.oauth2.ready()
        .then((client) => client.patient.read())
        .then((patient) => { document.body.append('Patient: ' + patient.name[0].family) })
        .catch((error) => { document.body.append('Failed: ' + error.message) })`),
    ],
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const [type, text] = pages[pathname] ?? []
    if (type === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': type }).end(text)
  })
  return listenOnLoopback(server)
}

function page(script: string): string {
  return `<!doctype html><title>Other app</title><link rel="icon" href="data:," /><body><script src="/fhir-client.js"></script><script>${script}</script>`
}
