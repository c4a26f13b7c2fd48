import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'
import { readClientFile } from './read-client-file.ts'
import { createClients } from './clients.ts'

const good = {
  client_id: 'app-1',
  client_name: 'An app',
  type: 'public',
  redirect_uris: ['https://app.example/back?from=ehr', 'http://127.0.0.1:1234/back'],
  launch_url: 'http://localhost:1234/launch?tenant=a',
}
const key = { kty: 'EC', kid: 'k1', crv: 'P-384', x: 'x', y: 'y' }
const asymmetric = { ...good, type: 'confidential-asymmetric' }

describe('a registration', () => {
  test('is kept as it was given, and found by its id', () => {
    const clients = createClients([])
    expect(clients.register(good)).toEqual(good)
    expect(clients.find('app-1')).toEqual(good)
    expect(clients.all()).toHaveLength(1)
  })

  test('is given an id and, if its type needs one, a secret', () => {
    const { client_id: _, ...nameless } = good
    const made = createClients([]).register({ ...nameless, type: 'confidential-symmetric' })
    expect(made.client_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(made.client_secret?.length).toBeGreaterThanOrEqual(43)
    expect(createClients([]).register(nameless).client_secret).toBeUndefined()
  })

  test('needs no launch URL, for an app that only starts outside the EHR', () => {
    const { launch_url: _, ...standalone } = good
    expect(createClients([]).register(standalone).launch_url).toBeUndefined()
  })

  test('with an id that is taken is refused', () => {
    const clients = createClients([])
    clients.register(good)
    expect(() => clients.register(good)).toThrow('client.client_id: app-1 is registered already')
  })

  test.each([
    ['client.scope', { ...good, scope: 'patient/Patient.r patient/Observation' }],
    ['client.client_name', { ...good, client_name: undefined }],
    ['client.type', { ...good, type: 'native' }],
    ['client.client_id', { ...good, client_id: 'two words' }],
    ['client.redirect_uris', { ...good, redirect_uris: [] }],
    ['client.redirect_uris[0]', { ...good, redirect_uris: ['/back'] }],
    ['client.redirect_uris[0]', { ...good, redirect_uris: ['https://*.app.example/back'] }],
    ['client.redirect_uris[0]', { ...good, redirect_uris: ['https://app.example/back#x'] }],
    ['client.redirect_uris[0]', { ...good, redirect_uris: ['http://app.example/back'] }],
    ['client.redirect_uris[0]', { ...good, redirect_uris: ['http://127.0.0.1.evil.example/'] }],
    ['client.redirect_uris[0]', { ...good, redirect_uris: ['https://me@app.example/back'] }],
    ['client.redirect_uris[0]', { ...good, redirect_uris: ['javascript:alert(1)'] }],
    ['client.redirect_uris[1]', { ...good, redirect_uris: ['https://app.example', 'app:/'] }],
    ['client.launch_url', { ...good, launch_url: 'http://app.example/launch' }],
    ['client', { ...good, grant_types: ['password'] }],
    ['client.client_secret', { ...good, client_secret: 'a-secret-that-is-long' }],
    ['client.client_secret', { ...good, type: 'confidential-symmetric', client_secret: 'short' }],
    ['client.jwks', { ...good, jwks: { keys: [key] } }],
    ['client.jwks', asymmetric],
    ['client.jwks', { ...asymmetric, jwks: { keys: [key] }, jwks_uri: 'http://localhost/j' }],
    ['client.jwks.keys', { ...asymmetric, jwks: { keys: [] } }],
    ['client.jwks.keys', { ...asymmetric, jwks: { keys: [key, key] } }],
    ['client.jwks.keys[0].kid', { ...asymmetric, jwks: { keys: [{ ...key, kid: undefined }] } }],
    ['client.jwks.keys[0].kty', { ...asymmetric, jwks: { keys: [{ ...key, kty: 'oct' }] } }],
    ['client.jwks.keys[0].y', { ...asymmetric, jwks: { keys: [{ ...key, y: undefined }] } }],
    ['client.jwks.keys[0].d', { ...asymmetric, jwks: { keys: [{ ...key, d: 'private' }] } }],
    ['client.jwks_uri', { ...asymmetric, jwks_uri: 'https://app.example/jwks' }],
    ['client.jwks_uri', { ...asymmetric, jwks_uri: 'http://169.254.169.254/jwks' }],
    ['client.jwks_uri', { ...asymmetric, jwks_uri: 'file:///etc/passwd' }],
    ['client.introspects', { ...good, introspects: true }],
  ])('that breaks a rule is refused, and the error names the field: %s', (field, registration) => {
    const refused = (): unknown => createClients([]).register(registration)
    expect(refused).toThrow(`${field}: `)
  })
})

describe('a file of clients', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clients-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const file = (text: string) => {
    const path = join(folder, 'clients.json')
    writeFileSync(path, text)
    return path
  }

  test('is read whole', async () => {
    expect(await readClientFile(file(JSON.stringify([good])))).toEqual([good])
  })

  test.each([
    ['{', /clients\.json: .*JSON/],
    ['{}', /must be an array of clients/],
    [JSON.stringify([good, { ...good, typ: 'public' }]), /clients\[1\]: .*typ/],
    [JSON.stringify([{ ...good, launch_url: 'x' }]), /clients\[0\]\.launch_url: /],
  ])(
    'with an error is refused as a whole, and the error names the field: %s',
    async (text, words) => {
      await expect(readClientFile(file(text))).rejects.toThrow(words)
    },
  )
})

test('the command line names the wrong field of a client, and does not start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clients-'))
  const file = join(folder, 'clients.json')
  writeFileSync(file, JSON.stringify([{ ...good, redirect_uris: ['http://app.example/back'] }]))
  const main = join(import.meta.dirname, '..', '..', 'main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--clients', file], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    `${file}: clients[0].redirect_uris[0]: must be https, or http on a loopback host\n`,
  )
})

describe('a client that is registered while the server runs', () => {
  let clinic: TestSandbox
  beforeAll(async () => {
    clinic = await startTestSandbox()
  })
  afterAll(() => clinic.close())

  test('can launch at once, at its own redirect URI, within its scope limit', async () => {
    const back = 'http://127.0.0.1:9999/elsewhere?of=app'
    const { client_id } = clinic.sandbox.clients.register({
      client_name: 'Patient only',
      type: 'public',
      redirect_uris: [back],
      scope: 'patient/Patient.r',
    })
    const testClient = createTestClient(clinic.sandbox, client_id)
    const { exchange } = await testClient.launchWith(
      { patient: ada },
      'launch patient/Patient.r patient/Observation.rs',
      { redirect_uri: back },
    )
    const { body } = await exchange({ redirect_uri: back })
    expect(body).toMatchObject({ scope: 'launch patient/Patient.r', patient: ada })
  })
})
