import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messKinds } from '#patients/mess/all-mess-kinds.ts'
import { startSandbox, type RunningSandbox } from './start-sandbox.ts'
import { app, createTestClient } from './testing/test-client.ts'

/** The whole EHR over real HTTP, as any client would experience it. */

const category = 'http://terminology.hl7.org/CodeSystem/observation-category'
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

describe('a token gives access to its patient within its scopes, on every path', () => {
  const token = async (scope: string, patient = odette) =>
    (await (await createTestClient(sandbox).launch(patient, `launch ${scope}`)).exchange()).body[
      'access_token'
    ]
  const testClient = () => createTestClient(sandbox)

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
    ['a resource that does not exist', 'Observation/none', 'patient/*.rs', 404],
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
    ['an invalid date', `Observation?patient=${odette}&date=ge24/11/2026`, 'patient/*.rs', 400],
  ])('%s: %s', async (_, path, scope, status) => {
    const answer = await testClient().read(path, scope === '' ? '' : await token(scope))
    expect(answer.status).toBe(status)
    if (status !== 200) expect(answer.json.resourceType).toBe('OperationOutcome')
  })

  test('a search for another patient finds nothing', async () => {
    const answer = await testClient().read(
      `Observation?patient=${rene}`,
      await token('patient/*.rs'),
    )
    expect(answer.json).toMatchObject({ resourceType: 'Bundle', total: 0 })
  })

  test('a granular scope narrows a search that did not ask for it', async () => {
    const access = await token(`patient/Observation.rs?category=${category}|laboratory`)
    const all = await testClient().read(`Observation?patient=${odette}&_count=200`, access)
    const categories = new Set(
      all.json.entry?.map(({ resource }) => JSON.stringify(resource['category'])),
    )
    expect(categories.size).toBe(1)
    const vital = await testClient().read(
      `Observation?patient=${odette}&category=vital-signs`,
      access,
    )
    expect(vital.json.total).toBe(0)
  })

  test('pages hold every result once; a next link works for its own token only', async () => {
    const access = await token('patient/*.rs')
    const seen: string[] = []
    let url: string | undefined =
      `Observation?patient=${odette}&category=laboratory&_sort=-date,_id&_count=50`
    let total: number | undefined
    let second: string | undefined
    while (url !== undefined) {
      const { json } = await testClient().read(url, access)
      total = json.total
      seen.push(...(json.entry ?? []).map(({ resource }) => resource.id))
      url = json.link?.find(({ relation }) => relation === 'next')?.url
      second ??= url
    }
    expect(seen).toHaveLength(total ?? -1)
    expect(new Set(seen).size).toBe(seen.length)
    const other = await token('patient/*.rs')
    expect((await testClient().read(second ?? '', other)).status).toBe(410)
    expect((await testClient().read(second ?? '', access)).status).toBe(200)
  })

  test('newest first, as _sort=-date says', async () => {
    const { json } = await testClient().read(
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
      (await testClient().read(`Patient/${odette}`, await token('patient/*.rs'), { accept }))
        .status,
    ).toBe(status)
  })
})

test('a filter named like a property of every object is not granted', async () => {
  const { exchange } = await createTestClient(sandbox).launch(
    odette,
    'launch patient/Patient.r patient/Observation.rs?constructor=x',
  )
  expect((await exchange()).body['scope']).toBe('launch patient/Patient.r')
})

test('an invalid request target is answered with 400, not 500', async () => {
  const status = (path: string) =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: sandbox.port, path }, ({ statusCode }) => {
        resolve(statusCode)
      })
      asked.on('error', reject).end()
    })
  expect([await status('//'), await status('http://[')]).toEqual([400, 400])
})

test.each([
  ['/?patient=a', '/?patient=a'],
  ['/chart?name=é', '/chart?name=%C3%A9'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['/\t/elsewhere.example/', '/'],
  ['/\n/elsewhere.example/', '/'],
  ['/..//elsewhere.example/', '/'],
])('signing in with next=%j leads to %s, never to another site', async (next, location) => {
  const body = new URLSearchParams({ account: 'haddad', next })
  const visit = createTestClient(sandbox).visit(`${sandbox.origin}/sign-in`, {
    method: 'POST',
    body,
  })
  expect((await visit).headers.get('location')).toBe(location)
})

describe('a folder of bundles', () => {
  test('is served digit for digit; urn references are resolved; a broken file is left out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
    const value =
      '{"resourceType":"Observation", "id":"o1",\n "subject":{"reference":"urn:uuid:1"}, "valueQuantity":{"value":1.10, "note":"\\u00e9 \\"}]"}}'
    writeFileSync(
      join(folder, 'a.json'),
      `{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p1"}},{"resource":${value}}]}`,
    )
    writeFileSync(join(folder, 'b.json'), '{"resourceType":"Bundle","entry":[')
    mkdirSync(join(folder, 'c.json'))
    const other = await startSandbox({ ...options, folder })
    const { body } = await (
      await createTestClient(other).launch('p1', 'launch patient/*.rs')
    ).exchange()
    const { text } = await createTestClient(other).read('Observation/o1', body['access_token'])
    expect(text).toBe(value.replace('urn:uuid:1', 'Patient/p1'))
    expect(
      (await createTestClient(other).read('Observation?patient=p1', body['access_token'])).text,
    ).toContain('"value":1.10,')
    expect(complaints.join()).toContain('b.json: left out')
    expect(complaints.join()).toContain('c.json: left out')
    const clinician = createTestClient(other)
    const launch = await clinician.launch('p1', 'launch openid fhirUser user/Practitioner.r')
    const { body: given } = await launch.exchange()
    const fhirUser = String(decodeJwt(String(given['id_token']))['fhirUser'])
    expect((await clinician.read(fhirUser, given['access_token'])).status).toBe(200)
    await other.close()
    rmSync(folder, { recursive: true })
  })
})

describe('no scope covers more than the signed-in user may see', () => {
  const maya = 'story-child-growth'
  const mother = `proxy:related-${maya}-mother`
  const launched = async (user: string, patient: string, scope: string) => {
    const testClient = createTestClient(sandbox)
    const { exchange } = await testClient.launch(patient, `launch openid fhirUser ${scope}`, {
      user,
    })
    const { body } = await exchange()
    const read = async (path: string) => (await testClient.read(path, body['access_token'])).status
    return { body, read }
  }

  test('a mother reads only her child’s chart, as herself', async () => {
    const { body, read } = await launched(mother, maya, 'patient/*.rs user/*.rs')
    expect(body['patient']).toBe(maya)
    const fhirUser = String(decodeJwt(String(body['id_token']))['fhirUser'])
    expect(fhirUser).toBe(`${sandbox.fhirServerUrl}/RelatedPerson/related-${maya}-mother`)
    expect(await read(`Patient/${maya}`)).toBe(200)
    expect(await read(fhirUser)).toBe(200)
    expect(await read(`Patient/${odette}`)).toBe(403)
  })

  test('a patient’s user scope covers their own chart only, a clinician’s covers all', async () => {
    const own = await launched(`patient:${odette}`, odette, 'user/Patient.rs')
    expect([await own.read(`Patient/${odette}`), await own.read(`Patient/${rene}`)]).toEqual([
      200, 403,
    ])
    const all = await launched('haddad', odette, 'user/Patient.rs')
    expect([await all.read(`Patient/${odette}`), await all.read(`Patient/${rene}`)]).toEqual([
      200, 200,
    ])
  })
})

test('every kind of mess is found by its tag, and so is its clean twin', async () => {
  const untidy = await startSandbox({ ...options, mess: 'all' })
  const testClient = createTestClient(untidy)
  const { body } = await (await testClient.launch(odette, 'launch user/*.rs')).exchange()
  const types = ['Observation', 'MedicationRequest', 'Patient', 'DiagnosticReport', 'Encounter']
  const found = async (tag: string) => {
    const answers = await Promise.all(
      types.map((type) => testClient.read(`${type}?_tag=${tag}&_count=1`, body['access_token'])),
    )
    return answers.reduce((sum, { json }) => sum + (json.total ?? 0), 0)
  }
  const missing: string[] = []
  for (const { kind } of messKinds) {
    if ((await found(`https://sandbox.example/mess|${kind}`)) === 0) missing.push(kind)
    if ((await found(`https://sandbox.example/mess-twin|${kind}`)) === 0)
      missing.push(`twin of ${kind}`)
  }
  await untidy.close()
  expect(missing).toEqual([])
})

describe('with more patients than fit on a page', () => {
  let town: RunningSandbox
  beforeAll(async () => {
    town = await startSandbox({ ...options, patients: 120 })
  })
  afterAll(() => town.close())
  const page = async (path: string) =>
    (await createTestClient(town).visit(`${town.origin}${path}`)).text()
  const names = (text: string) => text.match(/name="account"/g)?.length ?? 0

  test('the portal’s sign-in shows fifty, and finds anyone by parts of the name', async () => {
    const whole = await page('/portal/sign-in')
    expect(names(whole)).toBe(50)
    expect(whole).toContain('50 of 120 are shown: search for fewer.')
    const [, last = ''] =
      /name="account" value="[^"]*">([^<]*)<\/button>\s*<\/li>\s*<\/ul>/.exec(whole) ?? []
    const found = await page(`/portal/sign-in?find=${encodeURIComponent(last.replace(',', ''))}`)
    expect(found).toContain(last)
    expect(names(found)).toBeLessThan(10)
    expect(await page('/portal/sign-in?find=zzzz')).toContain('No one was found.')
  })
})

test('a refused registration is answered with 400', async () => {
  const body = new URLSearchParams({ client_name: 'x', type: 'public', redirect_uris: 'nowhere' })
  const form = { method: 'POST', body }
  const visit = createTestClient(sandbox).visit(`${sandbox.origin}/simulator/clients`, form)
  expect((await visit).status).toBe(400)
})
