import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSandbox, type RunningSandbox } from './start-sandbox.ts'
import { app, createVisitor, redirectUri } from './testing/visitor.ts'

/** The EHR over real HTTP: what a client of nobody's making would meet. */

const category = 'http://terminology.hl7.org/CodeSystem/observation-category'
const everything = 'openid fhirUser launch online_access patient/*.rs'
const odette = 'story-heart-failure'
const rene = 'story-diabetes-kidney'

let sandbox: RunningSandbox
const complaints: string[] = []
const options = {
  port: 0,
  app,
  seed: 1,
  day: '2026-11-24',
  accessTokenSeconds: 600,
  complain: (words: string) => complaints.push(words),
}

beforeAll(async () => {
  sandbox = await startSandbox(options)
})
afterAll(async () => {
  await sandbox.close()
})

describe('an EHR launch', () => {
  test('brings a token for its patient, with context, scopes and a signed id_token', async () => {
    const visitor = createVisitor(sandbox)
    const { exchange, back } = await visitor.launch(odette, everything, {
      encounter: 'e1',
      intent: 'review',
      need_patient_banner: 'false',
    })
    expect(back.searchParams.get('state')).toBe('s')
    const { status, body } = await exchange()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 600,
      patient: odette,
      encounter: 'e1',
      intent: 'review',
      need_patient_banner: false,
    })
    expect(String(body['scope']).split(' ').toSorted()).toEqual(everything.split(' ').toSorted())
    const keys = createRemoteJWKSet(new URL(`http://127.0.0.1:${String(sandbox.port)}/auth/jwks`))
    const { payload } = await jwtVerify(String(body['id_token']), keys, {
      issuer: sandbox.origin,
      audience: 'sidechart',
    })
    expect(payload['fhirUser']).toBe(`${sandbox.fhirServerUrl}/Practitioner/haddad`)
  })

  test('a second launch in the same browser has its own patient, and the first keeps its own', async () => {
    const visitor = createVisitor(sandbox)
    const first = (await (await visitor.launch(odette, everything)).exchange()).body
    const second = (await (await visitor.launch(rene, everything)).exchange()).body
    expect([first['patient'], second['patient']]).toEqual([odette, rene])
    expect((await visitor.read(`Patient/${odette}`, first['access_token'])).status).toBe(200)
    expect((await visitor.read(`Patient/${rene}`, second['access_token'])).status).toBe(200)
    expect((await visitor.read(`Patient/${odette}`, second['access_token'])).status).toBe(403)
  })

  test('its value is good once', async () => {
    const visitor = createVisitor(sandbox)
    const { authorizeUrl } = await visitor.launch(odette, everything)
    const { page } = await visitor.follow(authorizeUrl)
    expect(page === '' ? 'redirected' : page).toMatch(
      /redirected|launch is unknown, spent or expired/,
    )
    const { url } = await createVisitor(sandbox).follow(authorizeUrl)
    expect(url.searchParams.get('code')).toBeNull()
  })
})

describe('what the authorization server refuses', () => {
  const refused = async (parameters: Readonly<Record<string, string>>) => {
    const visitor = createVisitor(sandbox)
    const { url, page } = await visitor.follow(
      visitor.authorization({ scope: everything, ...parameters }).url,
    )
    return url.searchParams.get('error') ?? page
  }
  test.each([
    ['PKCE plain', { code_challenge_method: 'plain' }, /invalid_request/],
    ['no PKCE', { code_challenge: '' }, /invalid_request/],
    ['another FHIR server as aud', { aud: 'https://evil.example/fhir' }, /invalid_request/],
    ['an invented launch', { launch: 'invented' }, /invalid_request/],
    ['a redirect URI that is not registered', { redirect_uri: `${app}/other` }, /redirect_uri/],
    ['an unknown client', { client_id: 'evil' }, /invalid_client/],
  ])('%s', async (_, parameters, words) => {
    expect(await refused(parameters)).toMatch(words)
  })

  test('a wrong code verifier, and a code used twice, which also ends what it brought', async () => {
    const visitor = createVisitor(sandbox)
    const { code } = await visitor.launch(odette, everything)
    const wrong = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: 'x'.repeat(60),
    }
    expect(await visitor.token(wrong)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    const { exchange } = await visitor.launch(odette, everything)
    const first = await exchange()
    expect(first.status).toBe(200)
    expect(await exchange()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect((await visitor.read(`Patient/${odette}`, first.body['access_token'])).status).toBe(401)
  })
})

describe('a refresh', () => {
  test('rotates, keeps patient and scopes, and a used one ends the family', async () => {
    const visitor = createVisitor(sandbox)
    const { body } = await (await visitor.launch(odette, everything)).exchange()
    const refresh = (refreshToken: unknown) =>
      visitor.token({ grant_type: 'refresh_token', refresh_token: String(refreshToken) })
    const second = await refresh(body['refresh_token'])
    expect(second).toMatchObject({ status: 200, body: { patient: odette, scope: body['scope'] } })
    expect(second.body['refresh_token']).not.toBe(body['refresh_token'])
    expect(await refresh(body['refresh_token'])).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    expect((await refresh(second.body['refresh_token'])).status).toBe(400)
    expect((await visitor.read(`Patient/${odette}`, second.body['access_token'])).status).toBe(401)
  })

  test('is not had without asking for it', async () => {
    const { body } = await (
      await createVisitor(sandbox).launch(odette, 'launch openid patient/*.rs')
    ).exchange()
    expect(body['refresh_token']).toBeUndefined()
  })

  test('comes with offline_access as well', async () => {
    const { body } = await (
      await createVisitor(sandbox).launch(odette, 'launch openid offline_access patient/*.rs')
    ).exchange()
    expect(body['refresh_token']).toBeTypeOf('string')
  })
})

describe('a token sees its patient and its scopes, on every path', () => {
  const token = async (scope: string, patient = odette) =>
    (await (await createVisitor(sandbox).launch(patient, `launch ${scope}`)).exchange()).body[
      'access_token'
    ]
  const visitor = () => createVisitor(sandbox)

  test.each([
    ['no token', 'Patient/story-heart-failure', '', 401],
    ['another patient, read', `Patient/${rene}`, 'patient/*.rs', 403],
    ['another patient’s result, read', `Observation/${rene}-lab-2823-3-0`, 'patient/*.rs', 403],
    ['a type without scope, read', `Observation/${odette}-lab-2823-3-0`, 'patient/Patient.r', 403],
    ['a type without scope, searched', `Observation?patient=${odette}`, 'patient/Patient.r', 403],
    ['read is not search', `Observation?patient=${odette}`, 'patient/Observation.r', 403],
    ['search is not read', `Observation/${odette}-lab-2823-3-0`, 'patient/Observation.s', 403],
    [
      'another category, read',
      `Observation/${odette}-vital-8867-4-0`,
      `patient/Observation.rs?category=${category}|laboratory`,
      403,
    ],
    [
      'its category, read',
      `Observation/${odette}-lab-2823-3-0`,
      `patient/Observation.rs?category=${category}|laboratory`,
      200,
    ],
    ['v1 read', `Observation/${odette}-lab-2823-3-0`, 'patient/Observation.read', 200],
    ['what does not exist', 'Observation/none', 'patient/*.rs', 404],
    ['a type that is not served', 'Basic?patient=x', 'patient/*.rs', 404],
    [
      'a parameter that is not declared',
      `Observation?patient=${odette}&specimen=x`,
      'patient/*.rs',
      400,
    ],
    [
      'a modifier that is not declared',
      `Observation?patient=${odette}&code:below=x`,
      'patient/*.rs',
      400,
    ],
    ['a date that is none', `Observation?patient=${odette}&date=ge24/11/2026`, 'patient/*.rs', 400],
  ])('%s: %s', async (_, path, scope, status) => {
    const answer = await visitor().read(path, scope === '' ? '' : await token(scope))
    expect(answer.status).toBe(status)
    if (status !== 200) expect(answer.json.resourceType).toBe('OperationOutcome')
  })

  test('a search for another patient finds nothing', async () => {
    const answer = await visitor().read(`Observation?patient=${rene}`, await token('patient/*.rs'))
    expect(answer.json).toMatchObject({ resourceType: 'Bundle', total: 0 })
  })

  test('a granular scope narrows a search that did not ask for it', async () => {
    const access = await token(`patient/Observation.rs?category=${category}|laboratory`)
    const all = await visitor().read(`Observation?patient=${odette}&_count=200`, access)
    const categories = new Set(
      all.json.entry?.map(({ resource }) => JSON.stringify(resource['category'])),
    )
    expect(categories.size).toBe(1)
    const vital = await visitor().read(`Observation?patient=${odette}&category=vital-signs`, access)
    expect(vital.json.total).toBe(0)
  })

  test('pages hold every result once; a next link is for its own token only', async () => {
    const access = await token('patient/*.rs')
    const seen: string[] = []
    let url: string | undefined =
      `Observation?patient=${odette}&category=laboratory&_sort=-date,_id&_count=50`
    let total: number | undefined
    let second: string | undefined
    while (url !== undefined) {
      const { json } = await visitor().read(url, access)
      total = json.total
      seen.push(...(json.entry ?? []).map(({ resource }) => resource.id))
      url = json.link?.find(({ relation }) => relation === 'next')?.url
      second ??= url
    }
    expect(seen).toHaveLength(total ?? -1)
    expect(new Set(seen).size).toBe(seen.length)
    const other = await token('patient/*.rs')
    expect((await visitor().read(second ?? '', other)).status).toBe(410)
    expect((await visitor().read(second ?? '', access)).status).toBe(200)
  })

  test('newest first, as _sort=-date says', async () => {
    const { json } = await visitor().read(
      `Observation?patient=${odette}&_sort=-date,_id&_count=200`,
      await token('patient/*.rs'),
    )
    const dates = (json.entry ?? []).map(({ resource }) =>
      Date.parse(String(resource['effectiveDateTime'])),
    )
    expect(dates).toEqual(dates.toSorted((one, other) => other - one))
  })

  test.each([
    ['application/fhir+json; fhirVersion=4.0', 200],
    ['application/json', 200],
    ['*/*', 200],
    ['application/fhir+json; fhirVersion=3.0', 406],
    ['application/fhir+xml', 406],
  ])('Accept %s is answered %i', async (accept, status) => {
    expect(
      (await visitor().read(`Patient/${odette}`, await token('patient/*.rs'), { accept })).status,
    ).toBe(status)
  })
})

describe('standalone launch', () => {
  test('a patient signs in, agrees to less, and gets their own chart with what they agreed to', async () => {
    const visitor = createVisitor(sandbox)
    const scope = 'openid launch/patient patient/Patient.r patient/Observation.rs'
    const { codeVerifier, url } = visitor.authorization({ scope })
    const signIn = await visitor.follow(url)
    expect(signIn.page).toContain('Sign in')
    const post = (form: Readonly<Record<string, string>>) =>
      visitor.visit(signIn.url.href, { method: 'POST', body: new URLSearchParams(form) })
    const consent = await (await post({ step: 'sign-in', account: `patient:${rene}` })).text()
    expect(consent).toContain('Read measurements and results')
    const agreed = await post({ step: 'consent', scope: 'patient/Patient.r' })
    const back = await visitor.follow(
      new URL(agreed.headers.get('location') ?? '', sandbox.origin).href,
    )
    const { body } = await visitor.token({
      grant_type: 'authorization_code',
      code: back.url.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
    })
    expect(body).toMatchObject({ patient: rene, scope: 'openid launch/patient patient/Patient.r' })
    expect((await visitor.read(`Observation?patient=${rene}`, body['access_token'])).status).toBe(
      403,
    )
  })
})

describe('a folder of bundles', () => {
  test('is served digit for digit; urn references are resolved; a broken file costs only itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
    const value =
      '{"resourceType":"Observation", "id":"o1",\n "subject":{"reference":"urn:uuid:1"}, "valueQuantity":{"value":1.10, "note":"\\u00e9 \\"}]"}}'
    writeFileSync(
      join(folder, 'a.json'),
      `{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p1"}},{"resource":${value}}]}`,
    )
    writeFileSync(join(folder, 'b.json'), '{"resourceType":"Bundle","entry":[')
    const other = await startSandbox({ ...options, folder })
    const { body } = await (
      await createVisitor(other).launch('p1', 'launch patient/*.rs')
    ).exchange()
    const { text } = await createVisitor(other).read('Observation/o1', body['access_token'])
    expect(text).toBe(value.replace('urn:uuid:1', 'Patient/p1'))
    expect(
      (await createVisitor(other).read('Observation?patient=p1', body['access_token'])).text,
    ).toContain('"value":1.10,')
    await other.close()
    rmSync(folder, { recursive: true })
    expect(complaints.join()).toContain('b.json: left out')
  })
})

test('the same seed and day give the same bytes; another day moves the story', async () => {
  const { generatePatients } = await import('./patients/generate-patients.ts')
  const once = generatePatients({ seed: 7, day: '2026-11-24' })
  expect(generatePatients({ seed: 7, day: '2026-11-24' })).toEqual(once)
  expect(generatePatients({ seed: 7, day: '2026-11-25' })[0]?.text).not.toBe(once[0]?.text)
  expect(generatePatients({ seed: 8, day: '2026-11-24' })[0]?.text).not.toBe(once[0]?.text)
  expect(once[0]?.text).toMatch(/"value":\d+\.0,/)
})
