import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import type { AppRequest } from './http/answer.ts'

const file = (type: string, text: string) => ({
  type,
  plain: Buffer.from(text),
  gzip: Buffer.from(`gzip of ${text}`),
  brotli: Buffer.from(`brotli of ${text}`),
})
const place = '<script type="application/json" id="known-fhir-servers"></script>'
const ehr = (id: string, parts: Partial<KnownFhirServer> = {}): KnownFhirServer => ({
  id,
  name: id,
  fhirServerUrl: `https://fhir.${id}.example/r4`,
  authorizationEndpoint: `https://sign-in.${id}.example/authorize`,
  tokenEndpoint: `https://token.${id}.example/token`,
  clientId: 'c',
  scopes: 'v2',
  refresh: 'never',
  standaloneLaunch: false,
  ehr: ehrFamilies.plain,
  frameAncestors: [`https://ehr.${id}.example`],
  opensWindow: false,
  idleMinutes: 15,
  maxSessionMinutes: 480,
  ...parts,
})
const app = createApp({
  knownFhirServers: [ehr('a'), ehr('b', { opensWindow: true, redirectPath: '/chart' })],
  builtFiles: new Map([
    ['/index.html', file('text/html; charset=utf-8', `the chart page ${place}`)],
    ['/launch.html', file('text/html; charset=utf-8', `the launch page ${place}`)],
    ['/browser-support.js', file('text/javascript; charset=utf-8', 'a check')],
    ['/assets/browser-support-1a2b.js', file('text/javascript; charset=utf-8', 'a check')],
    ['/assets/main-1a2b.js', file('text/javascript; charset=utf-8', 'a script')],
  ]),
})
const ask = (path: string, rest: Partial<AppRequest> = {}) =>
  app({ method: 'GET', path, headers: {}, ...rest })
const launchId = '3f0c8f4e-1b7a-4c58-9a51-6f0f3f6f2d11'

/** What one directive of the answer's policy allows. */
function allowed(path: string, directive: string): string {
  const policy = ask(path).headers['content-security-policy'] ?? ''
  return new RegExp(`(?:^|; )${directive} ([^;]*)`).exec(policy)?.[1] ?? ''
}

const connections = {
  none: "'self'",
  a: "'self' https://fhir.a.example https://token.a.example",
  b: "'self' https://fhir.b.example https://token.b.example",
}

test.each([
  ['/', 'chart', [], connections.none, "'none'", 'same-origin-allow-popups'],
  [
    '/launch.html',
    'launch',
    ['a', 'b'],
    "'self' https://fhir.a.example https://fhir.b.example",
    'https://ehr.a.example https://ehr.b.example',
    'unsafe-none',
  ],
  [
    '/e/a/launch',
    'launch',
    ['a'],
    "'self' https://fhir.a.example",
    'https://ehr.a.example',
    'same-origin-allow-popups',
  ],
  [
    '/e/a/callback',
    'chart',
    ['a'],
    connections.a,
    'https://ehr.a.example',
    'same-origin-allow-popups',
  ],
  [
    `/e/a/chart/${launchId}/report`,
    'chart',
    ['a'],
    connections.a,
    'https://ehr.a.example',
    'same-origin-allow-popups',
  ],
  ['/e/b/callback', 'chart', ['b'], connections.b, 'https://ehr.b.example', 'unsafe-none'],
  [`/e/b/chart/${launchId}`, 'chart', ['b'], connections.b, 'https://ehr.b.example', 'unsafe-none'],
  ['/chart', 'chart', ['b'], connections.b, 'https://ehr.b.example', 'unsafe-none'],
] as const)(
  '%s is the %s page of %j, and reaches what they need and nothing more',
  (path, page, known, connects, ancestors, opener) => {
    const { status, headers, body } = ask(path)
    expect(status).toBe(200)
    const [, text = '', json = ''] =
      /^the (\w+) page .*known-fhir-servers">(.*)<\/script>/.exec(String(body)) ?? []
    expect(text).toBe(page)
    const placed = JSON.parse(json) as { knownFhirServers: { id: string }[] }
    expect(placed.knownFhirServers.map(({ id }) => id)).toEqual(known)
    expect(allowed(path, 'connect-src')).toBe(connects)
    expect(allowed(path, 'frame-ancestors')).toBe(ancestors)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': opener,
    })
  },
)

test('without an EHR that still uses it, the old redirect URI leads nowhere', () => {
  const other = createApp({ knownFhirServers: [ehr('a')], builtFiles: new Map() })
  expect(other({ method: 'GET', path: '/chart', headers: {} }).status).toBe(404)
})

test('a file with its hash in its name may be cached for ever', () => {
  expect(ask('/assets/main-1a2b.js').headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
  })
})

test.each([
  ['gzip, deflate, br', 'br', 'brotli of a script'],
  ['gzip', 'gzip', 'gzip of a script'],
  ['identity', undefined, 'a script'],
])('a browser that accepts %s gets %s', (accepted, encoding, body) => {
  const answer = ask('/assets/main-1a2b.js', { headers: { 'accept-encoding': accepted } })
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(answer.headers['vary']).toBe('accept-encoding')
  expect(String(answer.body)).toBe(body)
})

test('HEAD has the headers of GET and no body', () => {
  const { body, ...head } = ask('/launch.html', { method: 'HEAD' })
  const { body: _, ...get } = ask('/launch.html')
  expect(body).toBeUndefined()
  expect(head).toEqual(get)
})

test.each([
  ['GET', '/nothing', 404],
  ['GET', '/assets/../index.html', 404],
  ['GET', '/chart/1', 404],
  ['GET', '/index.html', 404],
  ['GET', '/e/c/launch', 404],
  ['GET', '/e/c/callback', 404],
  ['GET', `/e/c/chart/${launchId}`, 404],
  ['POST', '/', 405],
  ['DELETE', '/launch.html', 405],
])('%s %s is refused with %i, and nothing is cached', (method, path, status) => {
  const answer = ask(path, { method })
  expect(answer.status).toBe(status)
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('a person who comes to an address without a page gets one, in their language', () => {
  const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'fr-CA' }
  const { status, headers: sent, body } = ask('/e/c/launch', { headers })
  expect(status).toBe(404)
  expect(sent['content-type']).toBe('text/html; charset=utf-8')
  expect(body).toContain('<html lang="fr-CA"')
  expect(body).toContain('Sidechart n’a aucune page à cette adresse')
  expect(body).toContain('SC-NO-PAGE')
})

test('what a frame without an origin needs in order to say so may be loaded there, and nothing else', () => {
  const share = (path: string) => ask(path).headers['cross-origin-resource-policy']
  expect(share('/browser-support.js')).toBe('cross-origin')
  expect(share('/assets/browser-support-1a2b.js')).toBe('cross-origin')
  expect(share('/assets/main-1a2b.js')).toBe('same-origin')
})

test('a refusal is in the language that the browser asks for', () => {
  const french = { headers: { 'accept-language': 'fr-CA' } }
  expect(ask('/nothing', french).body).toBe('Il n’y a rien à cette adresse.\n')
  expect(ask('/', { ...french, method: 'POST' }).body).toBe(
    'Ce serveur ne répond qu’aux demandes de lecture.\n',
  )
})

describe('every answer', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/assets/main-1a2b.js'],
    ['GET', '/nothing'],
    ['POST', '/'],
  ])('carries the security headers: %s %s', (method, path) => {
    expect(ask(path, { method }).headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
})
