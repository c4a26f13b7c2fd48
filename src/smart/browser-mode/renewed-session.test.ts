import { describe, expect, test } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import type { KnownFhirServer } from '../protocol/known-fhir-servers.ts'
import type { LeftView, Session } from '../session.ts'
import { browserMode } from './browser-mode.ts'

/** A new sign-in to a chart that was open: the same reader, the same patient, the same place, or no chart. */

const network = startEhrNetwork()
const view: LeftView = { rest: '/results?test=k1', scroll: { page: [0, 240] } }

async function openChart(known: Partial<KnownFhirServer> = {}) {
  const tab = createFakeBrowser(network.clock).openTab()
  const server = { ...fakeEhr, known: { ...fakeEhr.known, ...known } }
  const mode = () => browserMode([server.known], tab.page)
  const back = async (url: string, patientId: string): Promise<Session> => {
    const address = { launchId: undefined, search: network.ehr.authorize(url, patientId) }
    const session = await mode().openSession(address)
    if (!session) throw new Error('The sign-in opened no session.')
    return session
  }
  const url = await mode().beginLaunch({
    server,
    scopes: ['openid', 'fhirUser', 'launch', 'patient/Patient.r'],
    redirectUri: 'https://app.example/e/fake-ehr/callback',
    launch: 'launch-1',
  })
  const session = await back(url, 'patient-1')
  await expect.poll(() => session.identity().kind).not.toBe('checking')
  /** Leaves for the EHR, where somebody signs in and opens a chart. */
  const signInAgain = async (from: Session, patientId = 'patient-1') => {
    const again = await from.signInAgain?.(view)
    if (again === undefined) throw new Error('It cannot be opened again.')
    tab.close()
    return { again, renewed: await back(again, patientId) }
  }
  return { tab, session, signInAgain }
}

const parametersOf = (url: string) => Object.fromEntries(new URL(url).searchParams)

describe('a new sign-in to a chart that is open', () => {
  test('asks the same EHR for the same scopes, as a standalone launch', async () => {
    const { session } = await openChart()
    const parameters = parametersOf((await session.signInAgain?.(view)) ?? '')
    expect(parameters).toMatchObject({
      client_id: 'sidechart',
      aud: 'https://ehr.example/fhir',
      scope: 'openid fhirUser launch/patient patient/Patient.r',
      redirect_uri: 'https://app.example/e/fake-ehr/callback',
    })
    expect(parameters).not.toHaveProperty('launch')
    expect(parameters).not.toHaveProperty('prompt')
  })

  test.each([
    ['after the launch', false],
    ['after a reload', true],
  ])('names the EHR’s base as the EHR writes it, %s', async (_, isReloaded) => {
    const base = `${fakeEhr.fhirServerUrl}/`
    const known = { ...fakeEhr.known, fhirServerUrl: base }
    const tab = createFakeBrowser(network.clock).openTab()
    const mode = () => browserMode([known], tab.page)
    const server = { ...fakeEhr, aud: base, known }
    const request = { server, scopes: [], redirectUri: 'https://a.example/', launch: 'l' }
    const first = await mode().beginLaunch(request)
    const address = { launchId: undefined, search: network.ehr.authorize(first, 'patient-1') }
    let session = await mode().openSession(address)
    if (isReloaded) {
      tab.reload()
      session = await mode().openSession({ launchId: session?.launchId, search: '' })
    }
    const again = (await session?.signInAgain?.(view)) ?? ''
    expect([parametersOf(first)['aud'], parametersOf(again)['aud']]).toEqual([base, base])
    expect((await session?.fetch('https://ehr.example/fhir/Patient/patient-1'))?.status).toBe(200)
  })

  test('by the same reader, for the same patient, comes back to the same place', async () => {
    const { session, signInAgain } = await openChart()
    const { renewed } = await signInAgain(session)
    expect(renewed.launchId).not.toBe(session.launchId)
    expect(renewed).toMatchObject({
      opensAt: view,
      launchContext: { patientId: 'patient-1', kind: 'ehr-launch' },
    })
    expect(renewed.endReason()).toBeUndefined()
    expect(renewed.identity()).toMatchObject({ kind: 'verified', subject: 'user-1' })
    expect((await renewed.fetch('https://ehr.example/fhir/Patient/patient-1')).status).toBe(200)
  })

  test('can be renewed again', async () => {
    const { session, signInAgain } = await openChart()
    const { renewed: second } = await signInAgain(session)
    const { again, renewed: third } = await signInAgain(second)
    expect(parametersOf(again)['scope']).toBe('openid fhirUser launch/patient patient/Patient.r')
    expect(third.endReason()).toBeUndefined()
  })

  test('that names another patient is over before anything is read, and says which', async () => {
    const { tab, session, signInAgain } = await openChart()
    const { renewed } = await signInAgain(session, 'patient-2')
    expect(renewed.endReason()).toBe('patient-changed')
    expect(renewed.launchContext.patientId).toBe('patient-1')
    expect(renewed.otherPatient()).toBe('Patient/patient-2')
    await expect(renewed.fetch('https://ehr.example/fhir/Patient/patient-1')).rejects.toMatchObject(
      { code: 'session-ended' },
    )
    expect(network.ehr.received.fhir).toEqual([])
    // What came for the other patient is given back.
    await expect.poll(() => network.ehr.received.revoked).toHaveLength(2)
    expect([...tab.stored]).toEqual([])
  })

  test('that names the same id in another tenant is over before anything is read', async () => {
    network.ehr.behaviour.tokenMembers = { tenant: 'north' }
    const { session, signInAgain } = await openChart()
    expect((await signInAgain(session)).renewed.endReason()).toBeUndefined()
    network.ehr.behaviour.tokenMembers = { tenant: 'south' }
    const { renewed } = await signInAgain(session)
    expect(renewed.endReason()).toBe('tenant-changed')
    expect(network.ehr.received.fhir).toEqual([])
    await expect.poll(() => network.ehr.received.revoked).toHaveLength(2)
  })

  test.each([
    ['somebody else', () => (network.ehr.behaviour.claims = { sub: 'user-2' }), 'reader-changed'],
    ['nobody', () => (network.ehr.behaviour.tokenMembers = { id_token: null }), 'reader-changed'],
    [
      'the same reader, in keys that cannot be read',
      () => (network.ehr.behaviour.keys = () => new Response('', { status: 500 })),
      'reader-changed',
    ],
    [
      'the same reader, in somebody else’s hand',
      () => (network.ehr.behaviour.keys = () => Response.json({ keys: [] })),
      'identity-wrong',
    ],
  ] as const)('that names %s is over before anything is read', async (_, change, reason) => {
    const { session, signInAgain } = await openChart()
    change()
    const { renewed } = await signInAgain(session)
    expect(renewed.endReason()).toBe(reason)
    expect(network.ehr.received.fhir).toEqual([])
    await expect.poll(() => network.ehr.received.revoked).toHaveLength(2)
  })

  test('asks for no reader where none was known', async () => {
    network.ehr.behaviour.tokenMembers = { id_token: null }
    const { session, signInAgain } = await openChart()
    network.ehr.behaviour.tokenMembers = {}
    const { renewed } = await signInAgain(session)
    expect(renewed.endReason()).toBeUndefined()
    await expect.poll(() => renewed.identity().kind).toBe('verified')
  })

  test('that the EHR refuses opens nothing, as the launch began', async () => {
    const { tab, session } = await openChart()
    const url = new URL((await session.signInAgain?.(view)) ?? '')
    const state = url.searchParams.get('state') ?? ''
    tab.close()
    const search = `?${new URLSearchParams({ error: 'access_denied', state }).toString()}`
    await expect(
      browserMode([fakeEhr.known], tab.page).openSession({ launchId: undefined, search }),
    ).rejects.toMatchObject({ code: 'authorization-refused', launch: 'ehr-launch' })
    expect([...tab.stored]).toEqual([])
  })

  test('takes no place from the storage that is none of a chart', async () => {
    const { tab, session } = await openChart()
    const url =
      (await session.signInAgain?.({
        rest: '//evil.example',
        scroll: { page: [0, Infinity] },
      })) ?? ''
    tab.close()
    const address = { launchId: undefined, search: network.ehr.authorize(url, 'patient-1') }
    const renewed = await browserMode([fakeEhr.known], tab.page).openSession(address)
    expect(renewed?.opensAt).toEqual({ rest: '', scroll: {} })
  })

  test('leaves no token behind for the page that follows', async () => {
    const { tab, session } = await openChart()
    await session.signInAgain?.(view)
    tab.close()
    expect(JSON.stringify([...tab.stored])).not.toMatch(/access-|refresh-/)
  })

  test('that cannot be begun leaves the session as it was', async () => {
    const { tab, session } = await openChart()
    network.ehr.behaviour.discoveryAnswer = () =>
      Response.json({ token_endpoint: 'https://evil.example/' })
    await expect(session.signInAgain?.(view)).rejects.toHaveProperty('code')
    expect(session.endReason()).toBeUndefined()
    tab.reload()
    const address = { launchId: session.launchId, search: '' }
    const again = await browserMode([fakeEhr.known], tab.page).openSession(address)
    expect(again?.launchId).toBe(session.launchId)
  })

  test('is not offered in a frame', async () => {
    const page = createFakeBrowser(network.clock).openTab().page()
    const framed = () => ({ ...page, isFramed: true })
    const request = { server: fakeEhr, scopes: [], redirectUri: 'https://a.example/', launch: 'l' }
    const url = await browserMode([fakeEhr.known], framed).beginLaunch(request)
    const address = { launchId: undefined, search: network.ehr.authorize(url, 'patient-1') }
    const session = await browserMode([fakeEhr.known], framed).openSession(address)
    expect(session?.endReason()).toBeUndefined()
    expect(session?.signInAgain).toBeUndefined()
  })

  test('is not offered where the EHR lets no launch begin here', async () => {
    const { session } = await openChart({ standaloneLaunch: false })
    expect(session.signInAgain).toBeUndefined()
  })
})

describe('a chart that was left alone', () => {
  test('is opened again by signing in anew, not by a sign-in that is still alive', async () => {
    const { tab, session, signInAgain } = await openChart({ idleMinutes: 15 })
    const { waiting } = network.clock.timers()
    network.clock.advance(5_000)
    // The watch over its time comes late: one timer went, and another came.
    await expect.poll(() => network.clock.timers().waiting).toBe(waiting)
    network.clock.advance(15 * 60_000)
    expect(session.endReason()).toBe('idle')
    expect(JSON.stringify([...tab.stored])).not.toContain('patient-1')
    const { again, renewed } = await signInAgain(session)
    expect(parametersOf(again)['prompt']).toBe('login')
    expect(renewed).toMatchObject({ opensAt: view })
    expect(renewed.endReason()).toBeUndefined()
  })
})
