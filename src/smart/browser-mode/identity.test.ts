import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#src/json-object.ts'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import type { KnownFhirServer } from '../protocol/known-fhir-servers.ts'
import { browserMode } from './browser-mode.ts'

/** Who signed in: nothing waits for it, and nobody is named before the signature is right. */

const network = startEhrNetwork()
const strangers = generateKeyPair('ES256')

interface Surroundings {
  readonly known?: Partial<KnownFhirServer>
  readonly hostTime?: () => number | undefined
}

function openedTab({ known = {}, hostTime }: Surroundings = {}) {
  const cacheUses: (string | undefined)[] = []
  const send = (url: string, init?: RequestInit) => {
    if (url.endsWith('/keys')) cacheUses.push(init?.cache)
    return fetch(url, init)
  }
  const browser = createFakeBrowser(network.clock, send, hostTime)
  const tab = browser.openTab()
  const server = { ...fakeEhr, known: { ...fakeEhr.known, ...known } }
  const mode = () => browserMode([server.known], tab.page)
  const open = async () => {
    const url = await mode().beginLaunch({
      server,
      scopes: ['patient/Patient.r'],
      redirectUri: 'https://app.example/e/fake-ehr/callback',
      launch: 'launch-1',
    })
    const address = { launchId: undefined, search: network.ehr.authorize(url, 'patient-1') }
    const session = await mode().openSession(address)
    if (!session) throw new Error('The launch opened no session.')
    return session
  }
  return { tab, mode, open, cacheUses }
}

const byAStranger = async (claims: JsonObject) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .sign((await strangers).privateKey)

test('the session is there before the keys are asked for, and then names who signed in', async () => {
  const { open, cacheUses } = openedTab()
  const session = await open()
  expect(session.identity()).toEqual({ kind: 'checking' })
  expect(network.ehr.received.keys).toEqual([])
  let changes = 0
  session.onIdentityChanged(() => (changes += 1))
  await expect
    .poll(session.identity)
    .toEqual({ kind: 'verified', subject: 'user-1', fhirUser: 'Practitioner/p1' })
  expect(changes).toBe(1)
  expect(cacheUses).toEqual(['default'])
})

test('a wrong signature ends the session, after the keys were read anew', async () => {
  network.ehr.behaviour.idToken = byAStranger
  const { open, tab, cacheUses } = openedTab()
  const session = await open()
  await expect.poll(session.endReason).toBe('identity-wrong')
  expect(session.identity()).toEqual({ kind: 'checking' })
  expect(cacheUses).toEqual(['default', 'reload'])
  expect([...tab.stored]).toEqual([])
})

test('keys that were replaced since they were cached are found', async () => {
  network.ehr.behaviour.idToken = byAStranger
  const fresh = { ...(await exportJWK((await strangers).publicKey)), kid: 'k1' }
  const { open, cacheUses } = openedTab()
  network.ehr.behaviour.keys = () =>
    Response.json({ keys: cacheUses.at(-1) === 'reload' ? [fresh] : [] })
  const session = await open()
  await expect.poll(session.identity).toMatchObject({ kind: 'verified' })
})

test('keys whose address is relative to the FHIR base are read there', async () => {
  network.ehr.behaviour.discovery = { jwks_uri: '../keys' }
  const session = await openedTab().open()
  await expect.poll(session.identity).toMatchObject({ kind: 'verified' })
})

describe('a signature that cannot be checked leaves the chart, and names nobody', () => {
  test.each([
    ['the keys are down', {}, () => Response.error(), 'no keys'],
    ['the keys answer 500', {}, () => Response.json({}, { status: 500 }), 'no keys'],
    ['the keys are a page', {}, () => new Response('<html>'), 'no keys'],
    ['the keys redirect', {}, () => Response.redirect('https://evil.example/', 302), 'no keys'],
    ['there are no keys', { jwks_uri: null }, undefined, 'no jwks_uri'],
    [
      'the keys are elsewhere',
      { jwks_uri: 'https://keys.example/' },
      undefined,
      'jwks_uri elsewhere',
    ],
    ['the keys have no address', { jwks_uri: 'https://' }, undefined, 'no jwks_uri'],
  ])('%s', async (_, discovery, keys, why) => {
    network.ehr.behaviour.discovery = discovery
    network.ehr.behaviour.keys = keys
    const session = await openedTab().open()
    await expect.poll(session.identity).toEqual({ kind: 'not-verified', why })
    expect(session.endReason()).toBeUndefined()
  })

  test('nobody is known to have issued it', async () => {
    const session = await openedTab({ known: { issuer: undefined } }).open()
    expect(session.identity()).toEqual({ kind: 'not-verified', why: 'no issuer' })
  })

  test('it is of a kind that is not read', async () => {
    const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
    network.ehr.behaviour.idToken = (claims) => `${part({ alg: 'HS256' })}.${part(claims)}.AA`
    const session = await openedTab().open()
    await expect.poll(session.identity).toEqual({ kind: 'not-verified', why: 'alg HS256' })
  })
})

test('a token without id_token names nobody', async () => {
  network.ehr.behaviour.tokenMembers = { id_token: null }
  expect((await openedTab().open()).identity()).toEqual({ kind: 'not-sent' })
})

describe('the issuer of the id_token', () => {
  test.each([
    ['is another than the SMART issuer where the entry says so', 'https://oidc.example', true],
    ['is refused otherwise', undefined, false],
  ])('%s', async (_, idTokenIssuer, opens) => {
    network.ehr.behaviour.claims = { iss: 'https://oidc.example' }
    const opening = openedTab({ known: { idTokenIssuer } }).open()
    if (opens) await expect(opening).resolves.toBeDefined()
    else await expect(opening).rejects.toMatchObject({ diagnostics: 'iss' })
  })
})

describe('a fhirUser', () => {
  test.each([
    ['Practitioner/p1', 'Practitioner/p1'],
    ['https://ehr.example/fhir/Practitioner/p1', 'Practitioner/p1'],
    ['RelatedPerson/r.1', 'RelatedPerson/r.1'],
    ['https://other.example/fhir/Practitioner/p1', undefined],
    ['https://abc.example/fhir/Practitioner/p1', undefined],
    ['https://ehr.example/other/Practitioner/p1', undefined],
    ['https://ehr.example/fhir/../admin', undefined],
    ['//evil.example/Practitioner/p1', undefined],
    ['Observation/o1', undefined],
    ['Practitioner/p1?x=y', undefined],
    ['javascript:alert(1)', undefined],
    [undefined, undefined],
  ])('%s is read as %s', async (claimed, fhirUser) => {
    network.ehr.behaviour.claims = { fhirUser: claimed }
    const session = await openedTab().open()
    await expect.poll(session.identity).toEqual({ kind: 'verified', subject: 'user-1', fhirUser })
  })
})

describe('this machine’s clock', () => {
  const hours = 3_600_000
  // The EHR and our own host agree; the machine is `ahead` of both.
  const openWith = async (ahead: number, host: 'agrees with the EHR' | 'says nothing') => {
    const seconds = Math.floor((network.clock.now() - ahead) / 1000)
    network.ehr.behaviour.claims = { iat: seconds, exp: seconds + 300 }
    const hostTime = () => (host === 'says nothing' ? undefined : network.clock.now() - ahead)
    return openedTab({ hostTime }).open()
  }

  test.each([
    [3 * hours, '+180 min'],
    [-2 * hours, '-120 min'],
  ])('that is %i ms ahead is named as wrong', async (ahead, diagnostics) => {
    await expect(openWith(ahead, 'agrees with the EHR')).rejects.toMatchObject({
      code: 'clock-wrong',
      diagnostics,
    })
  })

  test('is not blamed where our own host agrees with it: then the token is too old', async () => {
    const past = Math.floor(network.clock.now() / 1000) - 3600
    network.ehr.behaviour.claims = { iat: past, exp: past + 300 }
    await expect(openedTab().open()).rejects.toMatchObject({
      code: 'id-token-refused',
      diagnostics: 'exp',
    })
  })

  test('a token that is too old is refused where our host does not say what time it is', async () => {
    await expect(openWith(3 * hours, 'says nothing')).rejects.toMatchObject({ diagnostics: 'exp' })
  })

  test('an EHR whose clock is ahead does no harm', async () => {
    const later = Math.floor(network.clock.now() / 1000) + 3600
    network.ehr.behaviour.claims = { iat: later, exp: later + 300 }
    await expect(openedTab().open()).resolves.toBeDefined()
  })
})

test('a reload goes on checking what was not checked yet, and keeps what was', async () => {
  network.ehr.behaviour.keys = () => Response.error()
  const { open, tab, mode } = openedTab()
  const first = await open()
  const { launchId } = first
  // Left before the check has come to anything.
  tab.reload()
  network.ehr.behaviour.keys = undefined
  const second = await mode().openSession({ launchId, search: '' })
  await expect.poll(() => second?.identity()).toMatchObject({ kind: 'verified' })
  const asked = network.ehr.received.keys.length
  tab.reload()
  const third = await mode().openSession({ launchId, search: '' })
  expect(third?.identity()).toEqual({
    kind: 'verified',
    subject: 'user-1',
    fhirUser: 'Practitioner/p1',
  })
  expect(network.ehr.received.keys).toHaveLength(asked)
})
