import { describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import type { AppRequest } from './http/answer.ts'

const file = (type: string, text: string) => ({
  type,
  plain: Buffer.from(text),
  gzip: Buffer.from(`gzip of ${text}`),
  brotli: Buffer.from(`brotli of ${text}`),
})
const app = createApp({
  knownFhirServers: [],
  builtFiles: new Map([
    ['/index.html', file('text/html; charset=utf-8', 'the chart page')],
    ['/launch.html', file('text/html; charset=utf-8', 'the launch page')],
    ['/assets/main-1a2b.js', file('text/javascript; charset=utf-8', 'a script')],
  ]),
})
const ask = (path: string, rest: Partial<AppRequest> = {}) =>
  app({ method: 'GET', path, headers: {}, ...rest })
const launchId = '3f0c8f4e-1b7a-4c58-9a51-6f0f3f6f2d11'

test.each(['/', '/chart', `/chart/${launchId}`, `/chart/${launchId}/report`])(
  '%s is the chart page, and is never cached',
  (path) => {
    expect(ask(path)).toMatchObject({
      status: 200,
      body: Buffer.from('the chart page'),
      headers: { 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' },
    })
  },
)

test('a file with its hash in its name may be cached for ever', () => {
  expect(ask('/assets/main-1a2b.js').headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
  })
})

test.each([
  ['gzip, deflate, br', 'br', 'brotli of the launch page'],
  ['gzip', 'gzip', 'gzip of the launch page'],
  ['identity', undefined, 'the launch page'],
])('a browser that accepts %s gets %s', (accepted, encoding, body) => {
  const answer = ask('/launch.html', { headers: { 'accept-encoding': accepted } })
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
  ['POST', '/', 405],
  ['DELETE', '/launch.html', 405],
])('%s %s is refused with %i, and nothing is cached', (method, path, status) => {
  const answer = ask(path, { method })
  expect(answer.status).toBe(status)
  expect(answer.headers['cache-control']).toBe('no-store')
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
