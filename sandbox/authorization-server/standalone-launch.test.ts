import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada, ben, cleo, mother } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'

/** The pages of a standalone launch, as forms without script. */

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const start = (scope: string, parameters: Readonly<Record<string, string>> = {}) =>
  createTestClient(clinic.sandbox).standalone(scope, parameters)

describe('a standalone launch', () => {
  test('of a patient leads from sign-in to their own chart', async () => {
    const app = await start('openid fhirUser launch/patient patient/Patient.r')
    expect(app.page).toContain('Sign in')
    const consent = await app.signIn(`patient:${ada}`)
    expect(consent.page).toContain('Allow access?')
    const { url } = await app.agree(consent.page)
    const { body } = await app.exchange(url)
    expect(body).toMatchObject({ patient: ada, need_patient_banner: true })
    expect(decodeJwt(String(body['id_token']))['fhirUser']).toBe(
      `${clinic.sandbox.fhirServerUrl}/Patient/${ada}`,
    )
  })

  test('of a mother of two asks whose chart to open, and names her as fhirUser', async () => {
    for (const [child, relatedPerson] of [
      [ben, 'mother-of-ben'],
      [cleo, 'mother-of-cleo'],
    ] as const) {
      const app = await start('openid fhirUser launch/patient patient/Patient.r')
      const picker = await app.signIn(mother)
      expect(picker.page).toContain('Moss, Ben')
      expect(picker.page).toContain('Moss, Cleo')
      expect(picker.page).not.toContain('Nguyễn')
      const consent = await app.pick(child)
      expect(consent.page).toContain('on someone’s behalf')
      const { url } = await app.agree(consent.page)
      const { body } = await app.exchange(url)
      expect(body['patient']).toBe(child)
      expect(decodeJwt(String(body['id_token']))['fhirUser']).toBe(
        `${clinic.sandbox.fhirServerUrl}/RelatedPerson/${relatedPerson}`,
      )
    }
  })

  test('finds people to sign in by name', async () => {
    const browser = createTestClient(clinic.sandbox)
    const app = await browser.standalone('launch/patient patient/Patient.r')
    const { page } = await browser.follow(`${app.address.href}?find=moss`)
    expect(page.match(/name="account"/g)).toHaveLength(3)
    expect(page).toContain('For someone else')
  })

  test('never opens a chart that the account may not open, whatever is posted', async () => {
    const app = await start('launch/patient patient/Patient.r')
    await app.signIn(mother)
    expect((await app.pick(ada)).page).toContain('Choose a patient')
    const clinicians = await start('launch/patient patient/Patient.r')
    await clinicians.signIn('haddad')
    expect((await clinicians.pick('nobody')).page).toContain('Choose a patient')
    expect((await clinicians.pick(ada)).page).toContain('Allow access?')
    const forged = await start('launch/patient patient/Patient.r')
    await forged.signIn(`patient:${ben}`)
    await forged.pick(ada)
    const { url } = await forged.send({ step: 'consent', scope: 'launch/patient' })
    expect((await forged.exchange(url)).body['patient']).toBe(ben)
  })

  test('cannot be consented to before someone has signed in and chosen a chart', async () => {
    const app = await start('launch/patient patient/Patient.r')
    const agreed = { step: 'consent', scope: 'patient/Patient.r' }
    expect((await app.send(agreed)).page).toContain('Sign in')
    await app.signIn('haddad')
    expect((await app.send(agreed)).page).toContain('Choose a patient')
  })

  test('of a clinician finds patients by name or birth date, and marks deceased patients and merged records', async () => {
    const browser = createTestClient(clinic.sandbox)
    const app = await browser.standalone('launch/patient patient/Patient.r')
    const picker = await app.signIn('haddad')
    expect(picker.page).toContain('50 of 65 are shown')
    const find = async (words: string) => {
      const { page } = await browser.follow(`${app.address.href}?find=${encodeURIComponent(words)}`)
      return page
    }
    const nguyen = await find('nguyen ada')
    expect(nguyen.match(/Nguyễn, Ada/g)).toHaveLength(2)
    expect(nguyen).toContain('inactive: merged into another record')
    expect(await find('1930-01')).toContain('deceased 12 Nov 2024')
    expect(await find('"><script>')).toContain('No patient was found.')
    expect(await find('"><script>')).not.toContain('"><script>')
    expect((await app.pick(ada)).page).toContain('Allow access?')
  })

  test('infers launch/patient from a patient scope', async () => {
    const app = await start('patient/Patient.r')
    expect((await app.signIn('haddad')).page).toContain('Choose a patient')
    const { url } = await app.agree((await app.pick(ada)).page)
    expect((await app.exchange(url)).body).toMatchObject({
      patient: ada,
      scope: 'patient/Patient.r',
    })
  })

  test('with user scopes only has no patient, and does not ask for one', async () => {
    const app = await start('openid user/Patient.rs')
    const consent = await app.signIn('haddad')
    expect(consent.page).toContain('of every patient this account may open')
    const { body } = await app.exchange((await app.agree(consent.page)).url)
    expect(body['scope']).toBe('openid user/Patient.rs')
    expect(body).not.toHaveProperty('patient')
    expect(body).not.toHaveProperty('need_patient_banner')
  })

  test('asks for a visit if launch/encounter was requested, and accepts “no visit”', async () => {
    const scope = 'launch/patient launch/encounter patient/Patient.r'
    const visit = async (encounter: string) => {
      const app = await start(scope)
      const picker = await app.signIn(`patient:${ada}`)
      expect(picker.page).toContain('Choose a visit')
      expect(picker.page).toContain('1 Jun 2026: Blood pressure')
      expect(picker.page).not.toContain('Vaccination')
      const forged = await app.send({ step: 'encounter', encounter: 'visit-of-ben' })
      expect(forged.page).toContain('Choose a visit')
      const consent = await app.send({ step: 'encounter', encounter })
      return (await app.exchange((await app.agree(consent.page)).url)).body
    }
    expect(await visit('visit-1')).toMatchObject({ patient: ada, encounter: 'visit-1' })
    expect(await visit('')).not.toHaveProperty('encounter')
  })

  test('is not granted the launch scope, because it has no launch context', async () => {
    const app = await start('launch launch/patient patient/Patient.r')
    const { url } = await app.agree((await app.signIn(`patient:${ada}`)).page)
    expect((await app.exchange(url)).body['scope']).toBe('launch/patient patient/Patient.r')
  })

  test('does not mix with another one in the same browser', async () => {
    const browser = createTestClient(clinic.sandbox)
    const scope = 'launch/patient patient/Patient.r'
    const one = await browser.standalone(scope, { state: 'one' })
    const other = await browser.standalone(scope, { state: 'other' })
    const oneConsent = await one.signIn(`patient:${ada}`)
    const otherConsent = await other.signIn(`patient:${ben}`)
    const otherBack = (await other.agree(otherConsent.page)).url
    const oneBack = (await one.agree(oneConsent.page)).url
    expect([oneBack.searchParams.get('state'), otherBack.searchParams.get('state')]).toEqual([
      'one',
      'other',
    ])
    expect((await one.exchange(oneBack)).body['patient']).toBe(ada)
    expect((await other.exchange(otherBack)).body['patient']).toBe(ben)
  })

  test('has pages that belong to one browser and can be answered once', async () => {
    const app = await start('launch/patient patient/Patient.r')
    const stranger = await createTestClient(clinic.sandbox).follow(app.address.href)
    expect([stranger.status, stranger.page]).toEqual([
      400,
      expect.stringContaining('another browser'),
    ])
    const consent = await app.signIn(`patient:${ada}`)
    await app.agree(consent.page)
    expect((await app.agree(consent.page)).status).toBe(400)
  })

  test('does not sign in the next one', async () => {
    const browser = createTestClient(clinic.sandbox)
    const app = await browser.standalone('launch/patient patient/Patient.r')
    await app.exchange((await app.agree((await app.signIn(`patient:${ada}`)).page)).url)
    expect((await browser.standalone('launch/patient patient/Patient.r')).page).toContain('Sign in')
  })

  test('can start again as someone else', async () => {
    const app = await start('launch/patient patient/Patient.r')
    await app.signIn(`patient:${ada}`)
    expect((await app.send({ step: 'again' })).page).toContain('Sign in')
    expect((await app.signIn(`patient:${ben}`)).page).toContain('Moss, Ben')
  })
})
