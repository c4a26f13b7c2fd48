import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSandbox, type RunningSandbox } from './start-sandbox.ts'
import { app, createVisitor } from './testing/visitor.ts'

/** The EHR over real HTTP: what a client of nobody's making would meet. */

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
