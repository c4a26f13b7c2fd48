import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { KnownFhirServer } from '#src/smart/known-fhir-servers.ts'
import { parseKnownFhirServers } from '#src/smart/known-fhir-servers-schema.ts'
import { securityHeaders } from './security-headers.ts'
import { withKnownFhirServers } from './place-configuration.ts'

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

const servers = await knownFhirServers(values['known-fhir-servers'], values['local-ehr'])
const headers = securityHeaders(servers)
const assets = await builtFiles(values.root, servers)

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
  console.log(JSON.stringify({ ready: true, pid: process.pid, port, app: `http://127.0.0.1:${String(port)}` }))
})
process.on('SIGTERM', () => process.exit(0))
process.on('SIGINT', () => process.exit(0))
if (values['parent-pid'] !== undefined) followParent(Number(values['parent-pid']))

interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') return fail(response, 405, 'Only reading is possible here.')
  const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
  const asset = assets.get(isChartPath(path) ? '/index.html' : path)
  if (!asset) return fail(response, 404, 'There is nothing at this address.')
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding = accepted.includes('br') ? 'brotli' : accepted.includes('gzip') ? 'gzip' : 'plain'
  if (encoding !== 'plain') response.setHeader('content-encoding', encoding === 'brotli' ? 'br' : 'gzip')
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
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${words}\n`)
}

async function knownFhirServers(file: string, localEhr: string | undefined): Promise<KnownFhirServer[]> {
  try {
    const parsed = parseKnownFhirServers(JSON.parse(await readFile(file, 'utf8')))
    return localEhr === undefined ? parsed : parsed.map((each) => movedTo(localEhr, each))
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

/** The local EHR's entry follows it when its port was taken. */
function movedTo(origin: string, known: KnownFhirServer): KnownFhirServer {
  if (known.id !== 'local-ehr') return known
  const move = (url: string) => `${origin}${new URL(url).pathname}`
  return {
    ...known,
    fhirServerUrl: move(known.fhirServerUrl),
    authorizationEndpoint: move(known.authorizationEndpoint),
    tokenEndpoint: move(known.tokenEndpoint),
    frameAncestors: [origin],
  }
}

async function builtFiles(root: string, known: readonly KnownFhirServer[]): Promise<Map<string, Asset>> {
  const files = await readdir(root, { recursive: true, withFileTypes: true })
  const found = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  const all = await Promise.all(
    found.map(async (file): Promise<[string, Asset]> => {
      const source = await readFile(file)
      const isPage = file.endsWith('.html')
      const plain = isPage ? Buffer.from(withKnownFhirServers(source.toString('utf8'), known)) : source
      const type = types[/\.[^.]+$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream'
      const path = `/${file.slice(root.length + 1).replaceAll('\\', '/')}`
      return [path, { type, plain, gzip: gzipSync(plain, { level: 9 }), brotli: brotliCompressSync(plain) }]
    }),
  )
  return new Map(all)
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

function followParent(pid: number): void {
  setInterval(() => {
    try {
      process.kill(pid, 0)
    } catch {
      process.exit(0)
    }
  }, 1000).unref()
}
