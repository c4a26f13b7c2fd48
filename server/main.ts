import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { parseArgs } from 'node:util'
import { endWithParent } from '#local-servers/end-with-parent.mjs'
import { readKnownFhirServers } from './known-fhir-servers-file.ts'
import { securityHeaders } from './security-headers.ts'
import { readBuiltFiles } from './built-files.ts'

/**
 * Serves the production build on 127.0.0.1 with its real security headers. The known FHIR servers are read and
 * validated now and placed in both pages: no rebuild, no request.
 */

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8800' },
    root: { type: 'string', default: 'dist' },
    'known-fhir-servers': { type: 'string', default: 'config/known-fhir-servers.json' },
    /** Address of the local EHR, where it did not get its usual port. */
    'local-ehr': { type: 'string' },
    'parent-pid': { type: 'string' },
  },
})

const servers = await readKnownFhirServers(values['known-fhir-servers'], values['local-ehr']).catch(
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  },
)
const headers = securityHeaders(servers)
const assets = await readBuiltFiles(values.root, servers)

const server = createServer((request, response) => {
  answer(request, response)
})
server.on('error', (error) => {
  console.error(String(error))
  process.exit(1)
})
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : Number(values.port)
  console.log(
    JSON.stringify({
      ready: true,
      pid: process.pid,
      port,
      app: `http://127.0.0.1:${String(port)}`,
    }),
  )
})
process.on('SIGTERM', () => process.exit(0))
process.on('SIGINT', () => process.exit(0))
if (values['parent-pid'] !== undefined)
  endWithParent(Number(values['parent-pid']), () => process.exit(0))

function answer(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return fail(response, 405, 'Only reading is possible here.')
  const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
  const asset = assets.get(isChartPath(path) ? '/index.html' : path)
  if (!asset) return fail(response, 404, 'There is nothing at this address.')
  const accepted = request.headers['accept-encoding']?.toString() ?? ''
  const encoding = accepted.includes('br') ? 'brotli' : accepted.includes('gzip') ? 'gzip' : 'plain'
  if (encoding !== 'plain')
    response.setHeader('content-encoding', encoding === 'brotli' ? 'br' : 'gzip')
  response.setHeader('content-type', asset.type)
  response.setHeader('vary', 'accept-encoding')
  const isHashed = path.startsWith('/assets/')
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-store')
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : asset[encoding])
}

/** Every address that the chart page answers: start, redirect URI, and a chart with its parts. */
function isChartPath(path: string): boolean {
  return path === '/' || path === '/chart' || /^\/chart\/[0-9a-f-]{36}(?:\/[a-z-]+)?$/.test(path)
}

function fail(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(`${words}\n`)
}
