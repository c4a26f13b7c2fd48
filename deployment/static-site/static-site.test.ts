import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { builtFile } from '#server/built-files.ts'
import { staticAnswers } from '../../e2e/static-host.ts'
import { entryOf } from '../testing/entry-of.ts'
import { hostFiles } from './host-files.ts'
import { staticSite } from './static-site.ts'

const place = '<script type="application/json" id="known-fhir-servers"></script>'
const file = (type: string, text: string) => builtFile(type, Buffer.from(text))
const ehr = (id: string, redirectPath?: '/chart') =>
  entryOf(
    {
      fhirServerUrl: `https://fhir.${id}.example/r4`,
      authorizationEndpoint: `https://${id}.example/authorize`,
      tokenEndpoint: `https://token.${id}.example/token`,
    },
    { id, name: id, redirectPath, opensWindow: id === 'b' },
  ).known
const dependencies = {
  knownFhirServers: [ehr('a'), ehr('b', '/chart')],
  builtFiles: new Map([
    ['/index.html', file('text/html', `the chart page ${place}`)],
    ['/launch.html', file('text/html', `the launch page ${place}`)],
    ['/favicon.svg', file('image/svg+xml', '<svg/>')],
    ['/browser-support.js', file('text/javascript', 'a check')],
    ['/assets/browser-support-1a2b.js', file('text/javascript', 'a check')],
    ['/assets/main-1a2b.js', file('text/javascript', 'a script')],
  ]),
}
const app = createApp(dependencies)
const site = staticSite(dependencies)
const folder = mkdtempSync(join(tmpdir(), 'static-'))
const written = [
  ...site.files,
  ['/_headers', Buffer.from(hostFiles(site).headers)],
  ['/_redirects', Buffer.from(hostFiles(site).redirects)],
] as const
for (const [path, bytes] of written) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}
const host = staticAnswers(folder)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const launchId = '3f0c8f4e-1b7a-4c58-9a51-6f0f3f6f2d11'
const added = ['content-type', 'vary']

describe('a host that reads the files', () => {
  test.each([
    '/',
    '/launch.html',
    '/chart',
    ...['a', 'b'].flatMap((id) => [
      `/e/${id}/launch`,
      `/e/${id}/callback`,
      `/e/${id}/chart/${launchId}`,
      `/e/${id}/chart/${launchId}/vital-signs`,
    ]),
    '/favicon.svg',
    '/browser-support.js',
    '/assets/browser-support-1a2b.js',
    '/assets/main-1a2b.js',
  ])('answers %s as the app’s server does, each header once and the same bytes', (path) => {
    const expected = app({ method: 'GET', path, headers: {} })
    const answer = host(path)
    const own = (headers: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(headers).filter(([name]) => !added.includes(name)))
    expect(answer.status).toBe(200)
    expect(own(answer.headers)).toEqual(own(expected.headers))
    expect(answer.body.toString()).toBe(String(expected.body))
  })

  test.each(['/e/c/launch', '/e/a', '/nothing', '/launch'])(
    'has a page for %s, in both languages, and no other EHR’s',
    (path) => {
      const { status, body } = host(path)
      expect(status).toBe(404)
      expect(body.toString()).toContain('Sidechart has no page at this address')
      expect(body.toString()).toContain('<div lang="fr-CA"><h1>Sidechart n’a aucune page')
    },
  )
})

test('no two rules match one path: hosts would join their headers', () => {
  const rules = site.addresses.map(({ path }) => path)
  expect(new Set(rules).size).toBe(rules.length)
  const open = rules.filter((path) => path.endsWith('*')).map((path) => path.slice(0, -1))
  for (const start of open) expect(rules.filter((path) => path.startsWith(start))).toHaveLength(1)
})

test('the JSON form says the same as the other two', () => {
  const { addresses } = JSON.parse(hostFiles(site).json) as Pick<typeof site, 'addresses'>
  expect(addresses).toEqual(site.addresses)
})
