import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada, ben, mother } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient, redirectUri } from '#sandbox/testing/test-client.ts'
import { createLaunchHandles } from './launches/launch-handles.ts'

/** An EHR launch over real HTTP, as any app would experience it. */

const everything = 'openid fhirUser launch online_access patient/*.rs'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const testClient = (clientId?: string) => createTestClient(clinic.sandbox, clientId)

describe('an EHR launch', () => {
  test('opens the registered launch URL with iss and launch', async () => {
    const direct = `${clinic.sandbox.origin}/launch/direct?patient=${ada}`
    const opened = new URL((await testClient().visit(direct)).headers.get('location') ?? '')
    expect(`${opened.origin}${opened.pathname}`).toBe('http://127.0.0.1:9999/launch.html')
    expect(opened.searchParams.get('iss')).toBe(clinic.sandbox.fhirServerUrl)
    expect(opened.searchParams.get('launch')).toMatch(/^[\w-]{32}$/)
  })

  test('brings a token for its patient, with everything that the EHR bound to it', async () => {
    const fhirContext = [{ reference: 'DiagnosticReport/1', role: 'launch' }]
    const { exchange, back } = await testClient().launchWith(
      {
        patient: ada,
        encounter: 'visit-1',
        intent: 'review',
        needPatientBanner: false,
        smartStyleUrl: `${clinic.sandbox.origin}/smart-style/day.json`,
        tenant: 'northgate',
        fhirContext,
        accessTokenSeconds: 77,
      },
      everything,
      { state: 'a state, with = & ünusual characters' },
    )
    expect(back.searchParams.get('state')).toBe('a state, with = & ünusual characters')
    const { status, body, headers } = await exchange()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 77,
      scope: everything,
      patient: ada,
      encounter: 'visit-1',
      intent: 'review',
      need_patient_banner: false,
      smart_style_url: `${clinic.sandbox.origin}/smart-style/day.json`,
      tenant: 'northgate',
      fhirContext,
    })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('pragma')).toBe('no-cache')
  })

  test('signs an id_token for this client with the nonce and an absolute fhirUser', async () => {
    const { exchange } = await testClient().launchWith({ patient: ada }, everything, {
      nonce: 'n-1',
    })
    const { body } = await exchange()
    const jwks = `http://127.0.0.1:${String(clinic.sandbox.port)}/auth/jwks`
    const { payload, protectedHeader } = await jwtVerify(
      String(body['id_token']),
      createRemoteJWKSet(new URL(jwks)),
      { issuer: clinic.sandbox.origin, audience: 'sidechart' },
    )
    expect(protectedHeader.alg).toBe('RS256')
    expect(payload).toMatchObject({
      nonce: 'n-1',
      sub: 'haddad',
      fhirUser: `${clinic.sandbox.fhirServerUrl}/Practitioner/haddad`,
    })
  })

  test('a second launch in the same browser has its own patient and user, and does not change the first', async () => {
    const browser = testClient()
    const one = await browser.launchWith({ patient: ada }, everything)
    const other = await browser.launchWith({ patient: ben, user: mother }, everything)
    const first = (await one.exchange()).body
    const second = (await other.exchange()).body
    expect([first['patient'], second['patient']]).toEqual([ada, ben])
    const status = async (patient: string, { access_token: accessToken }: typeof first) =>
      (await browser.read(`Patient/${patient}`, accessToken)).status
    expect(await status(ada, first)).toBe(200)
    expect(await status(ben, second)).toBe(200)
    expect(await status(ada, second)).toBe(403)
  })

  test('a new request is granted only what it asks for, not what an earlier one was granted', async () => {
    const browser = testClient()
    await (await browser.launchWith({ patient: ada }, everything)).exchange()
    const { exchange } = await browser.launchWith({ patient: ada }, 'launch patient/Patient.r')
    expect((await exchange()).body['scope']).toBe('launch patient/Patient.r')
  })

  test('keeps launch/patient and launch/encounter as hints if there is such a context', async () => {
    const scope = 'launch launch/patient launch/encounter patient/Patient.r'
    const without = await (await testClient().launchWith({ patient: ada }, scope)).exchange()
    expect(without.body['scope']).toBe('launch launch/patient patient/Patient.r')
    const binding = { patient: ada, encounter: 'visit-1' }
    const kept = await (await testClient().launchWith(binding, scope)).exchange()
    expect(kept.body).toMatchObject({ scope, encounter: 'visit-1' })
  })

  test('is granted no more than the EHR allows', async () => {
    const { exchange } = await testClient().launchWith(
      { patient: ada, grantable: ['patient/Patient.r'] },
      'launch patient/Patient.r patient/Observation.rs',
    )
    expect((await exchange()).body['scope']).toBe('launch patient/Patient.r')
  })

  test('never repeats its patient or visit in fhirContext', async () => {
    const about = { reference: 'Patient/someone', role: 'http://example.org/proxy' }
    const fhirContext = [
      { reference: `Patient/${ada}` },
      { reference: `${clinic.sandbox.fhirServerUrl}/Encounter/visit-1`, role: 'launch' },
      { reference: 'ImagingStudy/1' },
      about,
    ]
    const { exchange } = await testClient().launchWith({ patient: ada, fhirContext }, everything)
    expect((await exchange()).body['fhirContext']).toEqual([{ reference: 'ImagingStudy/1' }, about])
  })

  test('that asks for consent shows the page for its user and patient', async () => {
    const browser = testClient()
    const launch = clinic.sandbox.launchHandles.issue({
      clientId: 'sidechart',
      user: 'haddad',
      patient: ada,
      asksConsent: true,
    })
    const app = await browser.standalone('launch patient/Patient.r patient/Observation.rs', {
      launch,
    })
    expect(app.page).toContain('Dr. Amal Haddad')
    expect(app.page).toContain('Nguyễn, Ada')
    const { url } = await app.agree(app.page, (form) => {
      form.delete('scope', 'patient/Observation.rs')
    })
    const { body } = await app.exchange(url)
    expect(body).toMatchObject({ scope: 'launch patient/Patient.r', patient: ada })
  })

  test('keeps the visit that the EHR chose, whatever is posted', async () => {
    const launch = clinic.sandbox.launchHandles.issue({
      clientId: 'sidechart',
      user: 'haddad',
      patient: ada,
      encounter: 'visit-1',
      asksConsent: true,
    })
    const app = await testClient().standalone('launch patient/Patient.r', { launch })
    const { page } = await app.send({ step: 'encounter', encounter: 'visit-2' })
    const { url } = await app.agree(page)
    expect((await app.exchange(url)).body['encounter']).toBe('visit-1')
  })

  test('without a patient asks for one before it grants a patient scope', async () => {
    const launch = clinic.sandbox.launchHandles.issue({ clientId: 'sidechart', user: 'haddad' })
    const app = await testClient().standalone('launch patient/Patient.r', { launch })
    expect(app.page).toContain('Choose a patient')
    const { url } = await app.pick(ben)
    expect((await app.exchange(url)).body['patient']).toBe(ben)
  })

  test('for a user-level app needs no patient', async () => {
    const { exchange } = await testClient().launchWith({}, 'launch openid user/Patient.rs')
    const { body } = await exchange()
    expect(body['scope']).toBe('launch openid user/Patient.rs')
    expect(body).not.toHaveProperty('patient')
  })
})

describe('a launch value', () => {
  const refused = { error: 'invalid_request', iss: '', state: 's' }
  const answer = (back: URL) => ({
    ...Object.fromEntries(back.searchParams),
    redirect: `${back.origin}${back.pathname}`,
  })

  test('can be used once, also by the client it was issued for', async () => {
    const browser = testClient()
    const { authorizeUrl, exchange } = await browser.launchWith({ patient: ada }, everything)
    const again = await browser.follow(authorizeUrl)
    expect(answer(again.url)).toEqual({
      ...refused,
      iss: clinic.sandbox.origin,
      error_description: 'launch is used',
      redirect: redirectUri,
    })
    const { url } = await testClient().follow(authorizeUrl)
    expect(url.searchParams.get('error')).toBe('invalid_request')
    expect((await exchange()).status).toBe(200)
  })

  test('can be used once even if requests race', async () => {
    const { sandbox } = clinic
    const launch = sandbox.launchHandles.issue({
      clientId: 'sidechart',
      user: 'haddad',
      patient: ada,
    })
    const answers = await Promise.all(
      [testClient(), testClient(), testClient()].map((each) =>
        each.authorize({ scope: everything, launch }),
      ),
    )
    expect(answers.filter(({ code }) => code !== '')).toHaveLength(1)
  })

  test('of another client is refused, and stays valid for its own', async () => {
    const { sandbox } = clinic
    const { client_id } = sandbox.clients.register({
      client_name: 'Another app',
      type: 'public',
      redirect_uris: [redirectUri],
    })
    const launch = sandbox.launchHandles.issue({
      clientId: 'sidechart',
      user: 'haddad',
      patient: ada,
    })
    const { back } = await testClient(client_id).authorize({ scope: everything, launch })
    expect(answer(back)).toMatchObject({ error_description: 'launch is of another client' })
    const own = await testClient().authorize({ scope: everything, launch })
    expect((await own.exchange()).body['patient']).toBe(ada)
  })

  test('that was made up is refused', async () => {
    const { back } = await testClient().authorize({ scope: everything, launch: 'invented' })
    expect(answer(back)).toMatchObject({ error: 'invalid_request', redirect: redirectUri })
  })

  test('needs the launch scope', async () => {
    const { back } = await testClient().launchWith({ patient: ada }, 'openid patient/*.rs')
    expect(answer(back)).toMatchObject({
      error: 'invalid_request',
      error_description: 'a launch parameter needs the launch scope',
    })
  })

  test('for someone who may not open that chart, or does not exist, is refused', async () => {
    for (const user of [mother, 'nobody']) {
      const { back } = await testClient().launchWith({ user, patient: ada }, everything)
      expect(answer(back)).toMatchObject({ error: 'access_denied', state: 's' })
    }
  })

  test('is valid for five minutes', () => {
    let now = 0
    const handles = createLaunchHandles(() => now)
    const [early, late] = [0, 1].map(() => handles.issue({ clientId: 'c', user: 'u' })) as [
      string,
      string,
    ]
    now = 5 * 60_000 - 1
    expect(handles.spend(early, 'c')).toBe('spent')
    now = 5 * 60_000
    expect(handles.spend(late, 'c')).toBe('expired')
    expect(handles.spend(early, 'c')).toBe('used')
    now = 66 * 60_000
    handles.issue({ clientId: 'c', user: 'u' })
    expect(handles.spend(late, 'c')).toBe('unknown')
  })
})
