import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import { fakeEhr } from './fake-ehr.ts'
import { startEhrNetwork, type EhrNetwork } from './ehr-network.ts'
import { describeTokens } from './token-contract.ts'
import { expectForgotten, launch, listenForEnd, type ModeUnderTest } from './mode-under-test.ts'

/**
 * What every session mode must do, as tests: the app relies on it whatever the mode. A new mode passes a function that
 * opens one tab of it, and changes nothing here.
 */
export function describeSessionMode(
  name: string,
  openTab: (network: EhrNetwork) => ModeUnderTest,
): void {
  const network = startEhrNetwork()
  const patientUrl = (id: string) => `${fakeEhr.fhirServerUrl}/Patient/${id}`
  const refreshes = () =>
    network.ehr.received.token.filter((body) => body.get('grant_type') === 'refresh_token')

  async function openedTab() {
    const tab = openTab(network)
    return { tab, session: await launch(tab) }
  }

  describeTokens(name, openTab, network)

  describe(`${name}: opening a session`, () => {
    test('a launch opens the session of its patient', async () => {
      const { session } = await openedTab()
      expect(session).toMatchObject({
        fhirServerUrl: 'https://ehr.example/fhir',
        fhirServerName: 'Fake EHR',
        ehr: ehrFamilies.plain,
        requestedScopes: ['launch', 'openid', 'fhirUser', 'patient/Patient.r'],
        grantedScopes: ['launch', 'openid', 'fhirUser', 'patient/Patient.r'],
        launchContext: {
          patientId: 'patient-1',
          encounterId: undefined,
          needPatientBanner: true,
          kind: 'ehr-launch',
        },
      })
      await expect
        .poll(() => session.identity())
        .toEqual({ kind: 'verified', subject: 'user-1', fhirUser: 'Practitioner/p1' })
      expect(session.launchId).toMatch(/^[0-9a-f-]{36}$/)
      expect(session.expiresAt()).toBe(network.clock.now() + 600_000)
      expect(session.endReason()).toBeUndefined()
    })

    test('what the EHR says about the launch is kept as it was sent', async () => {
      network.ehr.behaviour.tokenMembers = {
        encounter: 'e1',
        need_patient_banner: false,
        intent: 'review',
        tenant: 'clinic-1',
        scope: 'patient/Patient.r',
      }
      const { session } = await openedTab()
      expect(session.grantedScopes).toEqual(['patient/Patient.r'])
      expect(session.launchContext).toMatchObject({
        encounterId: 'e1',
        needPatientBanner: false,
        intent: 'review',
        tenant: 'clinic-1',
      })
    })

    test('an address that names no launch opens none', async () => {
      const mode = openTab(network).mode()
      await expect(mode.openSession({ launchId: undefined, search: '' })).resolves.toBeUndefined()
    })

    test('a launch id that this tab never had is refused', async () => {
      const { tab } = await openedTab()
      const address = { launchId: '00000000-0000-4000-8000-000000000000', search: '' }
      await expect(tab.mode().openSession(address)).rejects.toMatchObject({
        code: 'opened-directly',
      })
    })

    test.each([
      ['names no patient', { patient: null }, 'no-patient'],
      ['names a patient that is no id', { patient: '../patient-1' }, 'token-response-malformed'],
      ['has an id_token for somebody else', { id_token: 'e30.e30.x' }, 'id-token-refused'],
    ])('a token response that %s opens nothing and leaves nothing', async (_, members, code) => {
      network.ehr.behaviour.tokenMembers = members
      const tab = openTab(network)
      await expect(launch(tab)).rejects.toMatchObject({ code })
      expect(tab.kept()).not.toMatch(/access-|refresh-|patient-1/)
    })

    test('a refused code opens nothing and leaves nothing', async () => {
      network.ehr.behaviour.token = () =>
        HttpResponse.json({ error: 'invalid_grant' }, { status: 400 })
      const tab = openTab(network)
      await expect(launch(tab)).rejects.toMatchObject({ code: 'code-refused' })
      expect(tab.kept()).not.toMatch(/code-/)
    })
  })

  describe(`${name}: one launch, one patient`, () => {
    test('a reload goes on with the same patient, without a new authorization', async () => {
      const { tab, session } = await openedTab()
      tab.reload()
      const again = await tab.mode().openSession({ launchId: session.launchId, search: '' })
      expect(again?.launchId).toBe(session.launchId)
      expect(again?.launchContext).toEqual(session.launchContext)
      expect((await again?.fetch(patientUrl('patient-1')))?.status).toBe(200)
      expect(network.ehr.received.token).toHaveLength(1)
    })

    test('a second launch in the same tab has its own id, patient and authorization', async () => {
      const { tab, session: first } = await openedTab()
      const second = await launch(tab, 'patient-2')
      expect(second.launchId).not.toBe(first.launchId)
      expect(second.launchContext.patientId).toBe('patient-2')
      expect((await second.fetch(patientUrl('patient-2'))).status).toBe(200)
      // The fake EHR answers 403 when the authorization is another patient's.
      expect((await first.fetch(patientUrl('patient-1'))).status).toBe(200)
      tab.reload()
      const again = await tab.mode().openSession({ launchId: second.launchId, search: '' })
      expect(again?.launchContext.patientId).toBe('patient-2')
      expect((await again?.fetch(patientUrl('patient-2')))?.status).toBe(200)
    })

    test('a refresh that brings another patient ends the session before anything is read', async () => {
      const { tab, session } = await openedTab()
      const endings = listenForEnd(session)
      network.clock.advance(600_000)
      network.ehr.behaviour.tokenMembers = { patient: 'patient-2' }
      await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
        code: 'patient-changed',
      })
      expect(session.endReason()).toBe('patient-changed')
      expect(endings.count()).toBe(1)
      expect(network.ehr.received.fhir).toEqual([])
      expectForgotten(tab, session)
      // What came for the other patient is given back.
      await expect.poll(() => network.ehr.received.revoked).toHaveLength(2)
    })

    test('a refresh that names another tenant ends the session before anything is read', async () => {
      network.ehr.behaviour.tokenMembers = { tenant: 'clinic-1' }
      const { session } = await openedTab()
      network.clock.advance(600_000)
      network.ehr.behaviour.tokenMembers = { tenant: 'clinic-2' }
      await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
        code: 'session-ended',
      })
      expect(session.endReason()).toBe('tenant-changed')
      expect(network.ehr.received.fhir).toEqual([])
      await expect.poll(() => network.ehr.received.revoked).toHaveLength(2)
    })

    test('a refresh that names another reader ends the session, and what came is given back', async () => {
      const { session } = await openedTab()
      await expect.poll(() => session.identity().kind).toBe('verified')
      network.clock.advance(600_000)
      const claims = btoa(JSON.stringify({ sub: 'user-2' })).replace(/=+$/, '')
      network.ehr.behaviour.tokenMembers = { id_token: `e30.${claims}.x` }
      await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
        code: 'session-ended',
      })
      expect(session.endReason()).toBe('reader-replaced')
      expect(session.otherPatient()).toBeUndefined()
      await expect.poll(() => network.ehr.received.revoked).toHaveLength(2)
    })
  })

  describe(`${name}: asking the FHIR server`, () => {
    test('a request is sent with authorization and with what the caller set', async () => {
      const { session } = await openedTab()
      const headers = { accept: 'application/fhir+json' }
      const response = await session.fetch(patientUrl('patient-1'), { headers })
      expect(await response.json()).toEqual({ resourceType: 'Patient', id: 'patient-1' })
      const [request] = network.ehr.received.fhir
      expect(request?.headers.get('authorization')).toMatch(/^Bearer access-/)
      expect(request?.headers.get('accept')).toBe('application/fhir+json')
    })

    test.each([
      'https://evil.example/fhir/Patient/1',
      'https://ehr.example/fhirx/Patient/1',
      'https://ehr.example/fhir/../admin',
      'https://ehr.example/fhir/%2e%2e%2fadmin',
      'https://u:p@ehr.example/fhir/Patient/1',
      'http://ehr.example/fhir/Patient/1',
      '/Patient/1',
      'Patient/1',
    ])('%s is outside the FHIR server: nothing is sent', async (url) => {
      const { session } = await openedTab()
      await expect(session.fetch(url)).rejects.toMatchObject({ code: 'outside-fhir-server' })
      expect(network.ehr.received.fhir).toEqual([])
      expect(session.endReason()).toBeUndefined()
    })

    test('each request that is sent is told: one that is refused is sent again', async () => {
      const { session } = await openedTab()
      let sent = 0
      const onSend = () => (sent += 1)
      await session.fetch(patientUrl('patient-1'), { onSend })
      expect(sent).toBe(1)
      network.ehr.refuseAccessTokens()
      expect((await session.fetch(patientUrl('patient-1'), { onSend })).status).toBe(200)
      expect(sent).toBe(3)
      expect(network.ehr.received.fhir).toHaveLength(sent)
      await session.end()
      await expect(session.fetch(patientUrl('patient-1'), { onSend })).rejects.toMatchObject({
        code: 'session-ended',
      })
      expect(sent).toBe(3)
    })

    test('a redirect of the FHIR server is not followed', async () => {
      const { session } = await openedTab()
      const location = 'https://evil.example/fhir/Patient/patient-1'
      network.ehr.behaviour.fhir = () =>
        new HttpResponse(null, { status: 302, headers: { location } })
      // Nobody answers at the other host: following the redirect would reject.
      expect((await session.fetch(patientUrl('patient-1'))).ok).toBe(false)
      expect(network.ehr.received.fhir).toHaveLength(1)
    })
  })

  describe(`${name}: what the EHR says of itself`, () => {
    test('is read without the authorization, which no rule allows scripts to send there', async () => {
      const { session } = await openedTab()
      const response = await session.fetchOpenly(`${session.fhirServerUrl}/metadata`)
      expect(await response.json()).toEqual({ resourceType: 'CapabilityStatement' })
      expect(network.ehr.received.metadata[0]?.headers.get('authorization')).toBeNull()
    })

    test('corrects how it is asked', async () => {
      const { session } = await openedTab()
      expect(session.ehr).toBe(ehrFamilies.plain)
      session.correctEhr(ehrFamilies.epic)
      expect(session.ehr).toBe(ehrFamilies.epic)
    })
  })

  describe(`${name}: the end of a session`, () => {
    test('an authorization that is over ends it, once, and leaves nothing', async () => {
      const { tab, session } = await openedTab()
      const endings = listenForEnd(session)
      network.ehr.behaviour.token = () =>
        HttpResponse.json({ error: 'invalid_grant' }, { status: 400 })
      network.ehr.refuseAccessTokens()
      const requests = [1, 2].map(() => session.fetch(patientUrl('patient-1')))
      for (const { status } of await Promise.allSettled(requests)) expect(status).toBe('rejected')
      await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
        code: 'session-ended',
      })
      expect(session.endReason()).toBe('revoked')
      expect(endings.count()).toBe(1)
      expectForgotten(tab, session)
    })

    test('ending it tells those who listen, once, and leaves nothing', async () => {
      const { tab, session } = await openedTab()
      const endings = listenForEnd(session)
      let removed = 0
      const remove = session.onEnded(() => (removed += 1))
      remove()
      await session.end()
      await session.end()
      expect([endings.count(), removed]).toEqual([1, 0])
      expect(session.endReason()).toBe('by-reader')
      expectForgotten(tab, session)
      await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
        code: 'session-ended',
      })
      network.clock.advance(600_000)
      expect(network.ehr.received.fhir).toEqual([])
      expect(refreshes()).toEqual([])
    })

    test('ending it revokes the authorization where the EHR offers it', async () => {
      const { session } = await openedTab()
      await session.end()
      expect(network.ehr.received.revoked.map((body) => body.get('token_type_hint'))).toEqual([
        'refresh_token',
        'access_token',
      ])
    })

    test('what a refresh brings after the end is given back', async () => {
      const { session } = await openedTab()
      network.ehr.behaviour.token = () => {
        void session.end()
        return HttpResponse.json({ ...late, token_type: 'Bearer', expires_in: 600 })
      }
      const late = { access_token: 'access-late', refresh_token: 'refresh-late' }
      network.clock.advance(600_000)
      await expect
        .poll(() => network.ehr.received.revoked.map((body) => body.get('token')))
        .toEqual(expect.arrayContaining(Object.values(late)))
      expect(network.ehr.received.fhir).toEqual([])
    })

    test('ending it needs no network', async () => {
      const { tab, session } = await openedTab()
      network.ehr.behaviour.isAway = true
      await session.end()
      expect(session.endReason()).toBe('by-reader')
      expectForgotten(tab, session)
    })

    test('an answer that arrives after the end is not handed out', async () => {
      const { session } = await openedTab()
      const reading = session.fetch(patientUrl('patient-1'))
      await Promise.all([
        expect(reading).rejects.toMatchObject({ code: 'session-ended' }),
        session.end(),
      ])
    })

    test('a session that was ended cannot be opened again', async () => {
      const { tab, session } = await openedTab()
      await session.end()
      tab.reload()
      await expect(
        tab.mode().openSession({ launchId: session.launchId, search: '' }),
      ).rejects.toMatchObject({ code: 'opened-directly' })
    })

    test('ending one launch leaves the other of the same tab as it was', async () => {
      const { tab, session } = await openedTab()
      const other = await launch(tab, 'patient-2')
      await session.end()
      expect(other.endReason()).toBeUndefined()
      expect((await other.fetch(patientUrl('patient-2'))).status).toBe(200)
    })
  })
}
