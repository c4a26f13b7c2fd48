import { expect, test } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser, type FakeTab } from '#src/testing/fake-tab.ts'
import { launch } from '#src/testing/mode-under-test.ts'
import { browserMode } from './browser-mode.ts'

/** What a reload keeps, and what nothing else gets: docs/decisions/0017-what-a-reload-keeps.md. */

const network = startEhrNetwork()
const limited = { ...fakeEhr.known, idleMinutes: 15, maxSessionMinutes: 480 }
const modeIn = (tab: FakeTab, known = fakeEhr.known) => browserMode([known], tab.page)
const reopen = (tab: FakeTab, launchId: string) => modeIn(tab).openSession({ launchId, search: '' })

/** A tab with an open chart. */
async function openedChart(known = fakeEhr.known) {
  const browser = createFakeBrowser(network.clock)
  const tab = browser.openTab()
  const session = await launch({
    mode: () => modeIn(tab, known),
    signIn: (url, patientId) =>
      Promise.resolve({ launchId: undefined, search: network.ehr.authorize(url, patientId) }),
    reload: tab.reload,
    kept: () => JSON.stringify([...tab.stored]),
  })
  return { browser, tab, session, launchId: session.launchId }
}

test('while a chart is open, nothing of its session is stored', async () => {
  const { tab } = await openedChart()
  expect([...tab.stored]).toEqual([])
})

test('a reload goes on with the access token, and takes it out of storage', async () => {
  const { tab, launchId } = await openedChart()
  tab.reload()
  const session = await reopen(tab, launchId)
  expect(session?.launchId).toBe(launchId)
  expect([...tab.stored]).toEqual([])
  expect(network.ehr.received.token).toHaveLength(1)
})

test('the refresh token is never stored, so a reloaded chart is renewed at the EHR', async () => {
  const { tab, launchId } = await openedChart()
  tab.reload()
  expect(JSON.stringify([...tab.stored])).toContain('access-')
  expect(JSON.stringify([...tab.stored])).not.toContain('refresh-')
  const session = await reopen(tab, launchId)
  network.clock.advance(600_000)
  await expect.poll(() => session?.endReason()).toBe('expired')
  expect(network.ehr.received.token).toHaveLength(1)
})

test('a reload in the middle of a refresh loses a new launch, and sends no token twice', async () => {
  const { tab, session, launchId } = await openedChart()
  network.ehr.behaviour.token = () => {
    tab.reload()
    return Response.json({ access_token: 'a1', refresh_token: 'r1', token_type: 'Bearer' })
  }
  network.clock.advance(540_000)
  await session.fetch(`${fakeEhr.fhirServerUrl}/Patient/patient-1`)
  await expect.poll(() => network.ehr.received.token).toHaveLength(2)
  network.ehr.behaviour.token = undefined
  const again = await reopen(tab, launchId)
  network.clock.advance(60_000)
  await expect.poll(() => again?.endReason()).toBe('expired')
  const sent = network.ehr.received.token.map((body) => body.get('refresh_token'))
  expect(sent.filter((token) => token !== null)).toHaveLength(1)
})

test('a duplicated tab finds nothing, and says that the chart is open elsewhere', async () => {
  const { browser, tab, launchId } = await openedChart()
  const copy = browser.openTab(tab.stored, 'reload')
  await expect(reopen(copy, launchId)).rejects.toMatchObject({ code: 'open-in-another-tab' })
  tab.close()
  await expect(reopen(copy, launchId)).rejects.toMatchObject({ code: 'opened-directly' })
})

test.each([
  ['navigate', 0],
  ['navigate', 5_000],
  // Some browsers call a restored tab a reload; the page before it left long before.
  ['reload', 5_000],
  ['reload', 60_000],
] as const)('a restored tab (%s, %i ms later) shows no chart', async (opened, later) => {
  const { browser, tab, launchId } = await openedChart()
  tab.close()
  network.clock.advance(later)
  const restored = browser.openTab(tab.stored, opened)
  await expect(reopen(restored, launchId)).rejects.toMatchObject({ code: 'opened-directly' })
  expect([...restored.stored]).toEqual([])
})

test('the next page of the tab takes out what was handed over, whatever that page is', async () => {
  const { tab } = await openedChart()
  tab.reload()
  await modeIn(tab).openSession({ launchId: undefined, search: '' })
  expect([...tab.stored]).toEqual([])
})

test('a launch takes out what was handed over before anybody leaves for the EHR', async () => {
  const { tab } = await openedChart()
  tab.close()
  expect(JSON.stringify([...tab.stored])).toContain('access-')
  const redirectUri = 'https://app.example/e/fake-ehr/callback'
  await modeIn(tab).beginLaunch({ server: fakeEhr, scopes: [], redirectUri, launch: 'launch-2' })
  expect(JSON.stringify([...tab.stored])).not.toMatch(/access-|patient-1/)
})

test('a reload at the address of another launch opens nothing', async () => {
  const { tab } = await openedChart()
  tab.reload()
  await expect(reopen(tab, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
    code: 'opened-directly',
  })
})

test('an ended session leaves nothing to a reload', async () => {
  const { tab, session, launchId } = await openedChart()
  await session.end()
  tab.reload()
  expect([...tab.stored]).toEqual([])
  await expect(reopen(tab, launchId)).rejects.toMatchObject({ code: 'opened-directly' })
})

test('a chart that was left alone while the machine slept leaves nothing to a reload', async () => {
  const { tab, session } = await openedChart(limited)
  await expect.poll(() => session.identity().kind).toBe('verified')
  const { waiting } = network.clock.timers()
  network.clock.advance(5_000)
  // The watch over its time comes late: one timer went, and another came.
  await expect.poll(() => network.clock.timers().waiting).toBe(waiting)
  network.clock.sleep(15 * 60_000)
  tab.reload()
  expect(session.endReason()).toBe('idle')
  expect([...tab.stored]).toEqual([])
})

test('a page that comes back from the back/forward cache takes back what it handed over', async () => {
  const { tab, session } = await openedChart()
  tab.freeze()
  expect(tab.stored.size).toBe(1)
  tab.thaw()
  expect(tab.stored.size).toBe(0)
  expect((await session.fetch(`${fakeEhr.fhirServerUrl}/Patient/patient-1`)).status).toBe(200)
})

test('a page that comes back after its session is over ends at once', async () => {
  network.ehr.behaviour.tokenMembers = { refresh_token: null }
  const { tab, session } = await openedChart()
  tab.freeze()
  network.clock.sleep(600_000)
  tab.thaw()
  network.clock.advance(0)
  await expect.poll(session.endReason).toBe('expired')
})

test.each([
  ['is not JSON', '<html>'],
  ['is not an object', '5'],
  ['belongs to another launch', '{"launchId":"other"}'],
  ['holds no tokens', '{"launchId":"00000000-0000-4000-8000-000000000001"}'],
])('what was handed over and %s opens nothing', async (_, text) => {
  const launchId = '00000000-0000-4000-8000-000000000001'
  const tab = createFakeBrowser(network.clock).openTab(
    new Map([['sidechart.handover', text]]),
    'reload',
  )
  await expect(reopen(tab, launchId)).rejects.toMatchObject({ code: 'opened-directly' })
})
