import { HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import { fakeEhr } from './fake-ehr.ts'
import type { EhrNetwork } from './ehr-network.ts'
import { launch, listenForEnd, type ModeUnderTest } from './mode-under-test.ts'

/** The part of the session contract about tokens: what every mode must do when they run out or are refused. */
export function describeTokens(
  name: string,
  openTab: (network: EhrNetwork) => ModeUnderTest,
  network: EhrNetwork,
): void {
  const patientUrl = (id: string) => `${fakeEhr.fhirServerUrl}/Patient/${id}`
  const medicationUrl = (id: number) => `${fakeEhr.fhirServerUrl}/Medication/${String(id)}`
  const refreshes = () =>
    network.ehr.received.token.filter((body) => body.get('grant_type') === 'refresh_token')
  const opened = () => launch(openTab(network))
  const refuseMedications = () => {
    network.ehr.behaviour.fhir = (request) =>
      request.url.includes('/Medication/') ? new HttpResponse(null, { status: 401 }) : undefined
  }

  describe(`${name}: refreshing`, () => {
    test('a refused token is refreshed once, however many requests it was refused for', async () => {
      const session = await opened()
      network.ehr.refuseAccessTokens()
      const responses = await Promise.all(
        Array.from({ length: 5 }, () => session.fetch(patientUrl('patient-1'))),
      )
      expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      expect(refreshes()).toHaveLength(1)
    })

    test('sixty reads refused because the token is over cost one refresh', async () => {
      const session = await opened()
      network.ehr.refuseAccessTokens()
      const reads = Array.from({ length: 60 }, (_, index) => session.fetch(medicationUrl(index)))
      expect((await Promise.all(reads)).every(({ status }) => status === 200)).toBe(true)
      expect(refreshes()).toHaveLength(1)
    })

    test('an expired token is refreshed once, and before any request', async () => {
      const session = await opened()
      network.clock.advance(600_000)
      await Promise.all(Array.from({ length: 5 }, () => session.fetch(patientUrl('patient-1'))))
      expect(refreshes()).toHaveLength(1)
      expect(network.ehr.received.fhir).toHaveLength(5)
      expect(session.expiresAt()).toBe(network.clock.now() + 600_000)
    })

    test.each([
      ['rotated refresh tokens are each used once', false],
      ['a refresh token that is not replaced stays in use', true],
    ])('%s', async (_, keepsRefreshTokens) => {
      network.ehr.behaviour.keepsRefreshTokens = keepsRefreshTokens
      const session = await opened()
      for (const life of [1, 2, 3]) {
        network.clock.advance(600_000)
        expect((await session.fetch(patientUrl('patient-1'))).status, `life ${life}`).toBe(200)
      }
      const sent = refreshes().map((body) => body.get('refresh_token'))
      expect(sent).toHaveLength(3)
      expect(new Set(sent).size).toBe(keepsRefreshTokens ? 1 : 3)
    })

    test('an unavailable token endpoint fails the request and not the session, and is left alone', async () => {
      const session = await opened()
      network.ehr.behaviour.token = () => new HttpResponse(null, { status: 503 })
      network.clock.advance(600_000)
      for (const _ of Array.from({ length: 9 })) {
        await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
          code: 'refresh-failed',
        })
      }
      expect(refreshes()).toHaveLength(1)
      expect(session.endReason()).toBeUndefined()
      network.ehr.behaviour.token = undefined
      network.clock.advance(2_000)
      expect((await session.fetch(patientUrl('patient-1'))).status).toBe(200)
    })

    test.each([
      ['never arrives', () => HttpResponse.error()],
      ['cannot be read', () => new HttpResponse('<html>')],
      ['lacks its token', () => HttpResponse.json({ token_type: 'Bearer' })],
      ['was lost on its way through a gateway', () => new HttpResponse(null, { status: 504 })],
    ])('a refresh token whose answer %s is not sent again', async (_, answer) => {
      const session = await opened()
      network.ehr.behaviour.token = answer
      network.clock.advance(540_000)
      await session.fetch(patientUrl('patient-1'))
      await expect.poll(refreshes).toHaveLength(1)
      network.ehr.behaviour.token = undefined
      network.clock.advance(59_000)
      expect((await session.fetch(patientUrl('patient-1'))).status).toBe(200)
      network.clock.advance(1_000)
      await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
        code: 'session-ended',
      })
      expect(session.endReason()).toBe('expired')
      expect(refreshes()).toHaveLength(1)
    })

    test('a token endpoint that is not there was sent nothing, and is asked again', async () => {
      const session = await opened()
      network.ehr.behaviour.isAway = true
      network.clock.advance(600_000)
      await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
        code: 'refresh-failed',
      })
      expect(refreshes()).toEqual([])
      network.ehr.behaviour.isAway = false
      network.clock.advance(2_000)
      expect((await session.fetch(patientUrl('patient-1'))).status).toBe(200)
    })
  })

  describe(`${name}: a refusal`, () => {
    test('of one resource is the answer, not the end, and costs no refresh', async () => {
      const session = await opened()
      const endings = listenForEnd(session)
      refuseMedications()
      const reads = Array.from({ length: 60 }, (_, index) => session.fetch(medicationUrl(index)))
      for (const { status } of await Promise.all(reads)) expect(status).toBe(401)
      expect(refreshes()).toEqual([])
      // Sixty refused reads, and one of the patient to find out why.
      expect(network.ehr.received.fhir).toHaveLength(61)
      expect(endings.count()).toBe(0)
      expect((await session.fetch(patientUrl('patient-1'))).status).toBe(200)
    })

    test('of one resource is not the end without a refresh token either', async () => {
      network.ehr.behaviour.tokenMembers = { refresh_token: null }
      const session = await opened()
      refuseMedications()
      expect((await session.fetch(medicationUrl(1))).status).toBe(401)
      expect(session.endReason()).toBeUndefined()
    })

    test('is looked for at the end of the token, however recently it was accepted', async () => {
      network.ehr.behaviour.tokenMembers = { refresh_token: null }
      const session = await opened()
      network.clock.advance(599_000)
      expect((await session.fetch(patientUrl('patient-1'))).status).toBe(200)
      network.clock.advance(1_000)
      await expect.poll(session.endReason).toBe('expired')
    })

    test('of the patient too is the end where there is nothing to refresh with', async () => {
      network.ehr.behaviour.tokenMembers = { refresh_token: null }
      const session = await opened()
      network.ehr.refuseAccessTokens()
      await expect(session.fetch(medicationUrl(1))).rejects.toMatchObject({
        code: 'session-ended',
        diagnostics: 'refused',
      })
      expect(session.endReason()).toBe('refused')
    })

    test('of a token that has just come from a refresh is the end', async () => {
      const session = await opened()
      network.ehr.behaviour.tokenMembers = { access_token: 'access-refused' }
      network.ehr.refuseAccessTokens()
      await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
        code: 'session-ended',
      })
      expect(session.endReason()).toBe('refused')
      expect(refreshes()).toHaveLength(1)
    })

    test.each(['invalid_client', 'unauthorized_client', 'unsupported_grant_type'])(
      'of this client (%s) is not repeated, and ends the session when the token is over',
      async (error) => {
        const session = await opened()
        network.ehr.behaviour.token = () => HttpResponse.json({ error }, { status: 401 })
        network.clock.advance(560_000)
        for (const _ of [1, 2, 3])
          expect((await session.fetch(patientUrl('patient-1'))).status).toBe(200)
        network.clock.advance(40_000)
        await expect(session.fetch(patientUrl('patient-1'))).rejects.toMatchObject({
          code: 'session-ended',
        })
        expect(session.endReason()).toBe('client-refused')
        expect(refreshes()).toHaveLength(1)
      },
    )
  })

  describe(`${name}: scopes`, () => {
    test('are those of the newest refresh, from the moment it arrives', async () => {
      const session = await opened()
      const heard: (readonly string[])[] = []
      const remove = session.onScopesChanged(() => heard.push(session.grantedScopes))
      network.ehr.behaviour.tokenMembers = { scope: 'patient/Patient.r' }
      network.clock.advance(600_000)
      await session.fetch(patientUrl('patient-1'))
      expect(session.grantedScopes).toEqual(['patient/Patient.r'])
      expect(heard).toEqual([['patient/Patient.r']])
      remove()
      network.ehr.behaviour.tokenMembers = { scope: 'openid' }
      network.clock.advance(600_000)
      await session.fetch(patientUrl('patient-1'))
      expect(session.grantedScopes).toEqual(['openid'])
      expect(heard).toHaveLength(1)
    })

    test('stay as they were where a refresh does not name them', async () => {
      const session = await opened()
      const before = session.grantedScopes
      network.ehr.behaviour.tokenMembers = { scope: null }
      network.clock.advance(600_000)
      await session.fetch(patientUrl('patient-1'))
      expect(session.grantedScopes).toEqual(before)
    })
  })
}
