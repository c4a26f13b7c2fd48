import { expect, test } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser, type FakeTab } from '#src/testing/fake-tab.ts'
import { browserMode } from './browser-mode.ts'

/** The way back from the authorization server, where browser mode differs from a mode with a server. */

const network = startEhrNetwork()
const request = {
  server: fakeEhr,
  scopes: ['patient/Patient.r'],
  redirectUri: 'https://app.example/chart',
  launch: 'launch-1',
}

const modeIn = (tab: FakeTab) => browserMode([fakeEhr.known], tab.page)
const open = (tab: FakeTab, search: string) =>
  modeIn(tab).openSession({ launchId: undefined, search })

/** A tab that is about to come back from the EHR, and the query it comes back with. */
async function signedIn() {
  const browser = createFakeBrowser(network.clock)
  const tab = browser.openTab()
  const search = network.ehr.authorize(await modeIn(tab).beginLaunch(request), 'patient-1')
  return { browser, tab, search }
}

test('after the exchange nothing is stored', async () => {
  const { tab, search } = await signedIn()
  await open(tab, search)
  expect([...tab.stored]).toEqual([])
})

test('a redirect can be used once', async () => {
  const { tab, search } = await signedIn()
  await open(tab, search)
  await expect(open(tab, search)).rejects.toMatchObject({ code: 'state-unknown' })
  expect(network.ehr.received.token).toHaveLength(1)
})

test('another tab’s redirect is refused, and no code is sent', async () => {
  const { browser, search } = await signedIn()
  await expect(open(browser.openTab(), search)).rejects.toMatchObject({ code: 'state-unknown' })
  expect(network.ehr.received.token).toEqual([])
})

test.each([
  [600_000, true],
  [600_001, false],
])('a sign-in that took %i ms completes: %s', async (milliseconds, completes) => {
  const { tab, search } = await signedIn()
  network.clock.advance(milliseconds)
  const opening = open(tab, search)
  if (completes) await expect(opening).resolves.toBeDefined()
  else await expect(opening).rejects.toMatchObject({ code: 'state-unknown' })
  expect(network.ehr.received.token).toHaveLength(completes ? 1 : 0)
})

test.each([
  ['https://ehr.example', undefined],
  ['https://evil.example', 'state-unknown'],
])('an issuer %s in the redirect: %s', async (issuer, code) => {
  const { tab, search } = await signedIn()
  const opening = open(tab, `${search}&${new URLSearchParams({ iss: issuer }).toString()}`)
  if (code === undefined) await expect(opening).resolves.toBeDefined()
  else await expect(opening).rejects.toMatchObject({ code })
  expect(network.ehr.received.token).toHaveLength(code === undefined ? 1 : 0)
})

test('a refusal names the OAuth error and uses the transaction up', async () => {
  const { tab, search } = await signedIn()
  const state = new URLSearchParams(search).get('state') ?? ''
  await expect(open(tab, `?error=access_denied&state=${state}`)).rejects.toMatchObject({
    code: 'authorization-refused',
    diagnostics: 'access_denied',
  })
  expect([...tab.stored]).toEqual([])
})

test('a code cannot add a parameter to the token request', async () => {
  const { tab, search } = await signedIn()
  const state = new URLSearchParams(search).get('state') ?? ''
  const code = 'x&client_id=evil'
  await expect(
    open(tab, `?${new URLSearchParams({ code, state }).toString()}`),
  ).rejects.toMatchObject({ code: 'token-exchange-failed' })
  const [body] = network.ehr.received.token
  expect(body?.getAll('code')).toEqual([code])
  expect(body?.getAll('client_id')).toEqual(['sidechart'])
})

test('a token endpoint that changed in storage gets no code: another pane may share the storage', async () => {
  const { browser, tab, search } = await signedIn()
  const state = new URLSearchParams(search).get('state') ?? ''
  const handshake = JSON.parse(tab.stored.get(state) ?? '') as object
  const tampered = JSON.stringify({ ...handshake, tokenUri: 'https://evil.example/token' })
  const pane = browser.openTab(new Map([...tab.stored, [state, tampered]]))
  await expect(open(pane, search)).rejects.toMatchObject({ code: 'token-endpoint-mismatch' })
  expect([...pane.stored]).toEqual([])
})
