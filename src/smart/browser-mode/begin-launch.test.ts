import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import { beginLaunch } from './begin-launch.ts'

const network = startEhrNetwork()

async function begun({ launch }: { launch?: string } = { launch: 'launch-1' }) {
  const tab = createFakeBrowser(network.clock).openTab()
  const request = {
    server: fakeEhr,
    scopes: ['launch', 'patient/Patient.r'],
    redirectUri: 'https://app.example/chart',
    launch,
  }
  const url = await beginLaunch(request, tab.page()).catch((error: unknown) => {
    expect([...tab.stored], 'a launch that failed leaves nothing').toEqual([])
    throw error
  })
  return { parameters: new URL(url).searchParams, url, stored: tab.stored }
}

test('the authorization request says what SMART asks for, and nothing else', async () => {
  const { url, parameters } = await begun()
  expect(url.startsWith('https://ehr.example/authorize?')).toBe(true)
  expect(Object.fromEntries(parameters)).toEqual({
    response_type: 'code',
    client_id: 'sidechart',
    scope: 'launch patient/Patient.r',
    redirect_uri: 'https://app.example/chart',
    aud: 'https://ehr.example/fhir',
    launch: 'launch-1',
    state: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    nonce: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    code_challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    code_challenge_method: 'S256',
  })
})

test('a standalone launch sends no launch value', async () => {
  const { parameters } = await begun({})
  expect(parameters.has('launch')).toBe(false)
})

test('the challenge is the S256 of the stored verifier', async () => {
  const { parameters, stored } = await begun()
  const handshake = JSON.parse(stored.get(parameters.get('state') ?? '') ?? '') as {
    codeVerifier: string
  }
  expect(handshake.codeVerifier).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(parameters.get('code_challenge')).toBe(
    createHash('sha256').update(handshake.codeVerifier).digest('base64url'),
  )
})

test('state, nonce and verifier are new for each launch', async () => {
  const launches = [await begun(), await begun()]
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(new Set(launches.map(({ parameters }) => parameters.get(name))).size).toBe(2)
  }
})

test('fhirclient’s key for "the" session is never written', async () => {
  const { stored, parameters } = await begun()
  const state = parameters.get('state') ?? ''
  expect([...stored.keys()].toSorted()).toEqual(
    [state, `sidechart.authorization.${state}`].toSorted(),
  )
})

test.each([
  ['authorization-endpoint-mismatch', { authorization_endpoint: 'https://evil.example/authorize' }],
  ['authorization-endpoint-mismatch', { authorization_endpoint: 'https://ehr.example/other' }],
  [
    'authorization-endpoint-mismatch',
    { authorization_endpoint: 'https://ehr.example/authorize?client_id=evil' },
  ],
  ['token-endpoint-mismatch', { token_endpoint: 'https://evil.example/token' }],
  ['discovery-failed', { code_challenge_methods_supported: ['plain'] }],
])('%s: discovery says %j', async (code, discovery) => {
  network.ehr.behaviour.discovery = discovery
  await expect(begun()).rejects.toMatchObject({ code })
})
