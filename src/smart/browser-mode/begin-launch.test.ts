import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser, type FakeBrowser } from '#src/testing/fake-tab.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { beginLaunch } from './begin-launch.ts'

const network = startEhrNetwork()

const browser = () => createFakeBrowser(network.clock)

async function begun(
  { launch, server = fakeEhr }: { launch?: string; server?: MatchedFhirServer } = {
    launch: 'launch-1',
  },
  { openTab }: FakeBrowser = browser(),
) {
  const tab = openTab()
  const request = {
    server,
    scopes: ['launch', 'patient/Patient.r'],
    redirectUri: 'https://app.example/e/fake-ehr/callback',
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
    redirect_uri: 'https://app.example/e/fake-ehr/callback',
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
  ['issuer-mismatch', { issuer: 'https://evil.example' }],
  ['pkce-not-offered', { code_challenge_methods_supported: ['plain'] }],
  ['pkce-not-offered', { code_challenge_methods_supported: 'S256' }],
  ['discovery-unreadable', { token_endpoint: null }],
  ['discovery-unreadable', { authorization_endpoint: '' }],
])('%s: discovery says %j', async (code, discovery) => {
  network.ehr.behaviour.discovery = discovery
  await expect(begun()).rejects.toMatchObject({ code })
})

test.each(['../authorize', '/authorize', '//ehr.example/authorize'])(
  'an endpoint %s is relative to the FHIR base',
  async (authorization_endpoint) => {
    network.ehr.behaviour.discovery = { authorization_endpoint }
    const { url } = await begun()
    expect(url.startsWith('https://ehr.example/authorize?')).toBe(true)
  },
)

test('the base that the EHR wrote with a slash is sent back with it', async () => {
  const { parameters } = await begun({ server: { ...fakeEhr, aud: 'https://ehr.example/fhir/' } })
  expect(parameters.get('aud')).toBe('https://ehr.example/fhir/')
})

test('a launch that finds storage full says so, and leaves nothing', async () => {
  const tab = browser().openTab()
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const page = { ...tab.page(), storage: { ...tab.page().storage, setItem: full } }
  const request = { server: fakeEhr, scopes: [], redirectUri: 'https://a.example/', launch: 'l' }
  await expect(beginLaunch(request, page)).rejects.toMatchObject({ code: 'storage-full' })
  expect([...tab.stored]).toEqual([])
})

describe('settings that cannot be read', () => {
  const failures = [
    ['are down', () => Response.error(), 'unreachable', 'unreachable'],
    ['answer 503', () => new Response('', { status: 503 }), 'HTTP 503', 'unavailable'],
    ['answer JSON with 500', () => Response.json({}, { status: 500 }), 'HTTP 500', 'unavailable'],
    ['are missing', () => Response.json({}, { status: 404 }), 'HTTP 404', 'missing'],
    ['are a page', () => new Response('<html>'), 'not JSON', 'unreadable'],
    [
      'are elsewhere',
      () => Response.redirect('https://evil.example/', 307),
      'redirected',
      'redirected',
    ],
  ] as const

  test.each(failures)(
    'that %s end a first launch, with the reason',
    async (_, answer, diagnostics, cause) => {
      network.ehr.behaviour.discoveryAnswer = answer
      await expect(begun()).rejects.toMatchObject({ code: `discovery-${cause}`, diagnostics })
    },
  )

  test('that are there, but that no page may read, are told from an EHR that is down', async () => {
    const answers = [() => Response.error(), () => new Response()]
    network.ehr.behaviour.discoveryAnswer = () => (answers.shift() ?? Response.error)()
    await expect(begun()).rejects.toMatchObject({ code: 'discovery-cors' })
  })

  test.each(failures)('that %s are replaced by the last good ones', async (_, answer) => {
    const used = browser()
    network.ehr.behaviour.discovery = { issuer: 'https://ehr.example' }
    await begun({ launch: 'l' }, used)
    const readAt = network.clock.now()
    network.clock.advance(3_600_000)
    network.ehr.behaviour.discoveryAnswer = answer
    const { stored, parameters } = await begun({ launch: 'l' }, used)
    const key = `sidechart.authorization.${parameters.get('state') ?? ''}`
    expect(JSON.parse(stored.get(key) ?? '')).toMatchObject({
      issuer: 'https://ehr.example',
      settingsKeptSince: readAt,
    })
  })

  test('are not replaced by ones that are a week old', async () => {
    const used = browser()
    await begun({ launch: 'l' }, used)
    network.clock.advance(7 * 24 * 3_600_000 + 1)
    network.ehr.behaviour.isAway = true
    await expect(begun({ launch: 'l' }, used)).rejects.toMatchObject({
      code: 'discovery-unreachable',
    })
  })

  test('bad ones are not kept, and kept ones are held against the configuration again', async () => {
    const used = browser()
    network.ehr.behaviour.discovery = { token_endpoint: 'https://evil.example/token' }
    await expect(begun({ launch: 'l' }, used)).rejects.toMatchObject({
      code: 'token-endpoint-mismatch',
    })
    expect([...used.kept]).toEqual([])
    network.ehr.behaviour.discovery = undefined
    await begun({ launch: 'l' }, used)
    expect(JSON.stringify([...used.kept])).not.toContain('revocation')
    for (const [key, text] of used.kept)
      used.kept.set(key, text.replace('ehr.example/token', 'evil.example/token'))
    network.ehr.behaviour.isAway = true
    await expect(begun({ launch: 'l' }, used)).rejects.toMatchObject({
      code: 'token-endpoint-mismatch',
    })
  })

  test('of another base of the same entry are not used', async () => {
    const used = browser()
    await begun({ launch: 'l' }, used)
    network.ehr.behaviour.isAway = true
    for (const [key, text] of used.kept)
      used.kept.set(key, text.replace('"https://ehr.example/fhir"', '"https://ehr.example/other"'))
    await expect(begun({ launch: 'l' }, used)).rejects.toMatchObject({
      code: 'discovery-unreachable',
    })
  })
})
