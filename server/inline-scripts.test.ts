import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { createApp } from './app.ts'

const script = "ask('$&')\n"
const hash = createHash('sha256').update(script).digest('base64')
const place = '<script type="application/json" id="known-fhir-servers"></script>'
const page = (text: string) => {
  const plain = Buffer.from(`${place}${text}`)
  return { type: 'text/html', plain, gzip: plain, brotli: plain }
}
const app = createApp({
  knownFhirServers: [
    {
      id: 'a',
      name: '<script>other()</script>',
      fhirServerUrl: 'https://fhir.example/r4',
      authorizationEndpoint: 'https://auth.example/authorize',
      tokenEndpoint: 'https://token.example/token',
      clientId: 'c',
      scopes: 'v2',
      refresh: 'never',
      standaloneLaunch: false,
      ehr: ehrFamilies.plain,
      frameAncestors: [],
      opensWindow: false,
      idleMinutes: 15,
      maxSessionMinutes: 480,
    },
  ],
  builtFiles: new Map([
    ['/launch.html', page(`<script>${script}</script><script type="module" src="/a.js"></script>`)],
    ['/index.html', page('<script src="/b.js"></script>')],
  ]),
})
const scriptsOf = (path: string) =>
  /script-src ([^;]*)/.exec(
    app({ method: 'GET', path, headers: {} }).headers['content-security-policy'] ?? '',
  )?.[1]

test('of scripts that stand in a page, those run that it was built with, and on no other page', () => {
  expect(scriptsOf('/launch.html')).toBe(`'self' 'sha256-${hash}'`)
  expect(scriptsOf('/e/a/launch')).toBe(`'self' 'sha256-${hash}'`)
  expect(scriptsOf('/e/a/callback')).toBe("'self'")
  expect(scriptsOf('/')).toBe("'self'")
})
