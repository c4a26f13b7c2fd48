import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listenFrom } from '#sandbox/http/listen-from.ts'
import { ada, ben } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'

/** Another FHIR server behind this authorization server. It knows no tokens, and answers everything to anyone. */

interface Reached {
  readonly url: string
  readonly authorization: string | undefined
}

const reached: Reached[] = []
const answers = new Map<string, { readonly status: number; readonly body: string }>()
const server = createServer((request, response) => {
  const { url = '', headers } = request
  reached.push({ url, authorization: headers.authorization })
  const answer = answers.get(url) ?? { status: 404, body: '{"resourceType":"OperationOutcome"}' }
  response.writeHead(answer.status, { 'content-type': 'application/fhir+json', etag: 'W/"7"' })
  response.end(answer.body)
})

let clinic: TestSandbox
let base = ''

const observation = (id: string, patient: string, category: string) =>
  `{"resourceType":"Observation","id":"${id}","status":"final","category":[{"coding":[{"code":"${category}"}]}],"subject":{"reference":"Patient/${patient}"},"valueQuantity":{"value":1.00}}`
const patient = (id: string) =>
  `{"resourceType":"Patient","id":"${id}","name":[{"family":"Other"}],"birthDate":"1990-01-01"}`
const searchset = (resources: readonly string[], next?: string) =>
  `{"resourceType":"Bundle","type":"searchset","total":${String(resources.length)},"link":${JSON.stringify(
    next === undefined ? [] : [{ relation: 'next', url: next }],
  )},"entry":[${resources.map((resource) => `{"fullUrl":"${base}/x","resource":${resource}}`).join()}]}`

const answer = (url: string, body: string, status = 200) => answers.set(url, { status, body })

beforeAll(async () => {
  base = `http://127.0.0.1:${String(await listenFrom(server, 0))}/other/fhir`
  answer('/other/fhir/Patient?_count=100', searchset([patient(ada), patient(ben)]))
  clinic = await startTestSandbox({ fhir: base })
})
afterAll(async () => {
  await clinic.close()
  server.close()
})
beforeEach(() => {
  reached.length = 0
})

async function asker(scope: string) {
  const testClient = createTestClient(clinic.sandbox)
  const { body } = await (await testClient.launch(ada, `launch ${scope}`)).exchange()
  return (path: string) => testClient.read(path, body['access_token'])
}

const urls = () => reached.map(({ url }) => url)

describe('a search', () => {
  test('gets the token’s patient, and what comes is unchanged to the digit, at this server’s URLs', async () => {
    const found = observation('one', ada, 'laboratory')
    answer(`/other/fhir/Observation?category=laboratory&patient=${ada}`, searchset([found]))
    const { status, text } = await (await asker('patient/*.rs'))('Observation?category=laboratory')
    expect(status).toBe(200)
    expect(text).toContain(found)
    expect(text).toContain(`"fullUrl":"${clinic.sandbox.fhirServerUrl}/x"`)
    expect(reached).toEqual([
      {
        url: `/other/fhir/Observation?category=laboratory&patient=${ada}`,
        authorization: undefined,
      },
    ])
  })

  test.each([
    [`Observation?patient=${ben}`],
    [`Observation?subject=Patient/${ben}`],
    [`Observation?patient=${ada},${ben}`],
    [`Observation?patient=${ada}&subject=${ben}`],
    ['Observation?patient.name=Other'],
    ['Observation?patient:Patient.name=Other'],
    [`Patient?_id=${ben}`],
    [`Patient?_id:not=${ada}`],
  ])('for another patient is refused and not passed on: %s', async (path) => {
    const { status } = await (await asker('patient/*.rs'))(path)
    expect([status, urls()]).toEqual([403, []])
  })

  test('of another type than the scopes have is refused and not passed on', async () => {
    const { status } = await (await asker('patient/Patient.rs'))('Observation?category=laboratory')
    expect([status, urls()]).toEqual([403, []])
  })

  test('shows nothing else, whatever the other server sends, and says how much was left out', async () => {
    const scope = 'patient/Observation.rs?category=laboratory'
    const seen = observation('seen', ada, 'laboratory')
    answer(
      `/other/fhir/Observation?patient=${ada}`,
      searchset([
        seen,
        observation('other-category', ada, 'vital-signs'),
        observation('other-patient', ben, 'laboratory'),
        patient(ada),
      ]),
    )
    const { text } = await (await asker(scope))('Observation')
    expect(text).toContain(seen)
    expect(text).not.toMatch(/other-category|other-patient|"resourceType":"Patient"|"total"/)
    expect(text).toContain('3 of this page are not within')
  })

  describe('is counted only where the token may see all that is counted', () => {
    const count = '{"resourceType":"Bundle","type":"searchset","total":45}'
    const page = searchset([observation('one', ada, 'laboratory')], 'Observation?page=3')
    const laboratory = 'patient/Observation.rs?category=laboratory'

    test.each([
      ['patient/Observation.rs', 45],
      [laboratory, undefined],
      [`${laboratory} patient/Observation.rs?category=vital-signs`, undefined],
      [`${laboratory} patient/Patient.rs`, undefined],
    ])('%s: %s', async (scope, total) => {
      answer(`/other/fhir/Observation?category=vital-signs&_summary=count&patient=${ada}`, count)
      const ask = await asker(scope)
      const { status, json } = await ask('Observation?category=vital-signs&_summary=count')
      expect([status, json.resourceType, json.total]).toEqual([200, 'Bundle', total])
    })

    test.each([
      ['patient/Observation.rs', 1],
      [laboratory, undefined],
    ])('on every page, whatever is on it: %s', async (scope, total) => {
      answer(`/other/fhir/Observation?code=z&patient=${ada}`, page)
      answer('/other/fhir/Observation?page=3', page)
      const ask = await asker(scope)
      const pages = [await ask('Observation?code=z'), await ask('Observation?page=3')]
      expect(pages.map(({ json }) => [json.entry?.length, json.total])).toEqual([
        [1, total],
        [1, total],
      ])
    })

    test.each([
      ['first', '{"total":45,"resourceType":"Bundle"}'],
      ['last', '{"resourceType":"Bundle" , "total" : 45 }'],
      [
        'alone with a type, behind another total',
        '{"resourceType":"Bundle","x":{"total":1},"total":45}',
      ],
    ])('wherever the count stands: %s', async (_, body) => {
      answer(`/other/fhir/Observation?code=w&patient=${ada}`, body)
      const { text } = await (await asker(laboratory))('Observation?code=w')
      const { total: _total, ...rest } = JSON.parse(body) as { total: number }
      expect(JSON.parse(text)).toEqual(rest)
    })
  })

  test.each([
    ['a resource in the place of a searchset', 200, observation('alone', ben, 'laboratory')],
    ['a searchset with another status', 203, searchset([observation('alone', ben, 'laboratory')])],
    ['JSON that is no resource', 200, '{"name":"alone"}'],
  ])('shows nothing of %s', async (_, status, body) => {
    answer(`/other/fhir/Observation?code=alone&patient=${ada}`, body, status)
    const seen = await (await asker('patient/*.rs'))('Observation?code=alone')
    expect([seen.status, seen.text.includes('alone')]).toEqual([502, false])
  })

  test('has relative next links that can be followed', async () => {
    answer(
      `/other/fhir/Observation?code=y&patient=${ada}`,
      searchset([observation('one', ada, 'laboratory')], 'Observation?page=2'),
    )
    answer('/other/fhir/Observation?page=2', searchset([observation('two', ada, 'laboratory')]))
    const ask = await asker('patient/*.rs')
    expect((await ask('Observation?code=y')).text).toContain('"url":"Observation?page=2"')
    expect((await ask('Observation?page=2')).text).toContain('"id":"two"')
    expect(urls().at(-1)).toBe('/other/fhir/Observation?page=2')
  })

  test('has next links that only its own token may follow', async () => {
    answer(
      `/other/fhir/Observation?code=x&patient=${ada}`,
      searchset([observation('one', ada, 'laboratory')], `${base}?_getpages=abc&_offset=1`),
    )
    answer(
      '/other/fhir?_getpages=abc&_offset=1',
      searchset([observation('two', ada, 'laboratory')]),
    )
    const ask = await asker('patient/*.rs')
    const { json } = await ask('Observation?code=x')
    const next = json.link?.[0]?.url ?? ''
    expect(next).toBe(`${clinic.sandbox.fhirServerUrl}?_getpages=abc&_offset=1`)
    expect((await ask(next)).text).toContain('"id":"two"')
    expect((await (await asker('patient/*.rs'))(next)).status).toBe(410)
    expect((await ask(`${clinic.sandbox.fhirServerUrl}?_getpages=other`)).status).toBe(410)
  })
})

describe('a read', () => {
  test('shows what the token may see, with the version', async () => {
    answer('/other/fhir/Observation/one', observation('one', ada, 'laboratory'))
    const { status, text } = await (await asker('patient/*.rs'))('Observation/one')
    expect([status, text]).toEqual([200, observation('one', ada, 'laboratory')])
  })

  test.each([
    [
      'of another patient',
      'patient/*.rs',
      'Observation/two',
      observation('two', ben, 'laboratory'),
    ],
    [
      'outside a granular scope',
      'patient/Observation.rs?category=laboratory',
      'Observation/three',
      observation('three', ada, 'vital-signs'),
    ],
    ['of another patient’s record', 'patient/*.rs', `Patient/${ben}`, patient(ben)],
  ])('%s is refused', async (_, scope, path, resource) => {
    answer(`/other/fhir/${path}`, resource)
    const { status, text } = await (await asker(scope))(path)
    expect([status, text.includes('"subject"'), text.includes('"name"')]).toEqual([
      403,
      false,
      false,
    ])
  })

  test('without a token, and by another method, is refused and not passed on', async () => {
    const testClient = createTestClient(clinic.sandbox)
    const url = `${clinic.sandbox.fhirServerUrl}/Observation/one`
    expect((await testClient.visit(url)).status).toBe(401)
    expect((await testClient.visit(url, { method: 'DELETE' })).status).toBe(405)
    expect(urls()).toEqual([])
  })

  test('of something that is no FHIR is a 502', async () => {
    answer('/other/fhir/Observation/page', '<html>')
    const { status, json } = await (await asker('patient/*.rs'))('Observation/page')
    expect([status, json.resourceType]).toEqual([502, 'OperationOutcome'])
  })
})

test('errors and CapabilityStatement are those of the other server', async () => {
  answer('/other/fhir/metadata', '{"resourceType":"CapabilityStatement","publisher":"Other"}')
  const testClient = createTestClient(clinic.sandbox)
  const metadata = await testClient.visit(`${clinic.sandbox.fhirServerUrl}/metadata`)
  expect(await metadata.text()).toContain('"publisher":"Other"')
  expect((await (await asker('patient/*.rs'))('Observation/none')).status).toBe(404)
})
