import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveResources, type ServedResources } from './testing/serve-resources.ts'

/** https://hl7.org/fhir/R4/http.html, over HTTP. */
let served: ServedResources
const text =
  '{ "resourceType":"Patient","id":"p",\n "meta":{"versionId":"7","lastUpdated":"2024-05-01T10:00:00.500+02:00"}, "extension":[{"url":"https://x.example","valueDecimal":1.50}]}'

beforeAll(async () => {
  served = await serveResources([
    text,
    { resourceType: 'Patient', id: 'unversioned', gender: 'female' },
    { resourceType: 'Observation', id: 'o', status: 'final', subject: { reference: 'Patient/p' } },
    { resourceType: 'Procedure', id: 'not-served', subject: { reference: 'Patient/p' } },
  ])
})
afterAll(() => served.close())
const withHeaders = (headers: Record<string, string>) => ({ headers })

describe('read', () => {
  test('answers the source text, digit for digit', async () => {
    const reply = await served.ask('Patient/p')
    expect(reply.text).toBe(text)
    expect(reply.headers.get('content-type')).toBe(
      'application/fhir+json; charset=utf-8; fhirVersion=4.0',
    )
    expect(reply.headers.get('etag')).toBe('W/"7"')
    expect(reply.headers.get('last-modified')).toBe('Wed, 01 May 2024 08:00:00 GMT')
  })

  test.each([
    [{ 'if-none-match': 'W/"7"' }, 304],
    [{ 'if-none-match': '"7"' }, 304],
    [{ 'if-none-match': 'W/"1", W/"7"' }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': 'W/"6"' }, 200],
    [{ 'if-modified-since': 'Wed, 01 May 2024 08:00:00 GMT' }, 304],
    [{ 'if-modified-since': 'Tue, 30 Apr 2024 08:00:00 GMT' }, 200],
    [{ 'if-modified-since': 'whenever' }, 200],
    [{ 'if-none-match': 'W/"6"', 'if-modified-since': 'Wed, 01 May 2024 08:00:00 GMT' }, 200],
  ])('conditional, %j: %i', async (headers, status) => {
    const reply = await served.ask('Patient/p', 'everything', withHeaders(headers))
    expect([reply.status, reply.text]).toEqual([status, status === 304 ? '' : text])
  })

  test('a resource without a version has an ETag made from its content', async () => {
    const { headers } = await served.ask('Patient/unversioned')
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{16}"$/)
    expect(headers.get('last-modified')).toBeNull()
    const again = withHeaders({ 'if-none-match': etag })
    expect((await served.ask('Patient/unversioned', 'everything', again)).status).toBe(304)
  })

  test('HEAD is GET without the body', async () => {
    const reply = await served.ask('Patient/p', 'everything', { method: 'HEAD' })
    expect([reply.status, reply.text]).toEqual([200, ''])
    expect(reply.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
    expect((await served.ask('Patient', 'everything', { method: 'HEAD' })).status).toBe(200)
  })
})

describe('refusals', () => {
  test.each([
    ['GET', 'Patient/none', 404, 'not-found'],
    ['GET', 'Procedure/not-served', 404, 'not-supported'],
    ['GET', 'Procedure?patient=p', 404, 'not-supported'],
    ['GET', 'constructor', 404, 'not-supported'],
    ['GET', '?_type=Patient', 404, 'not-supported'],
    ['GET', 'Patient/p/_history/7', 404, 'not-supported'],
    ['GET', 'Patient/p/Observation', 404, 'not-supported'],
    ['GET', 'Patient/p?colour=red', 400, 'not-supported'],
    ['GET', 'Patient/_search', 405, 'not-supported'],
    ['POST', 'Patient', 405, 'not-supported'],
    ['PUT', 'Patient/p', 405, 'not-supported'],
    ['DELETE', 'Patient/p', 405, 'not-supported'],
    ['PATCH', 'Patient/p', 405, 'not-supported'],
    ['POST', 'metadata', 405, 'not-supported'],
    ['DELETE', '', 405, 'not-supported'],
  ])('%s %s: %i %s', async (method, path, status, code) => {
    const reply = await served.ask(path, 'everything', { method })
    expect([reply.status, reply.json.issue?.[0]?.code]).toEqual([status, code])
    expect(reply.headers.has('allow')).toBe(status === 405)
  })

  test.each([
    ['application/fhir+json; fhirVersion=4.0', '', 200],
    ['application/fhir+json;fhirVersion=4.0.1', '', 200],
    ['application/fhir+json; fhirVersion=3.0', '', 406],
    ['application/fhir+xml', '', 406],
    ['application/fhir+json;q=0', '', 406],
    ['text/html, */*;q=0.1', '', 200],
    ['application/fhir+xml', '?_format=json', 200],
    ['application/json', '?_format=xml', 406],
    ['*/*', '?_format=application/fhir+json', 200],
    ['*/*', '?_format=application/fhir%2Bjson', 200],
  ])('Accept %s and "%s": %i', async (accept, query, status) => {
    const reply = await served.ask(`Patient/p${query}`, 'everything', withHeaders({ accept }))
    expect(reply.status).toBe(status)
  })

  test('a body larger than a megabyte is refused', async () => {
    const reply = await served.ask('Patient/_search', 'everything', {
      method: 'POST',
      body: `name=${'x'.repeat(1_000_001)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(reply.status).toBe(413)
  })

  test('RFC 6750, 3: without a token only the scheme is named; an invalid one is called invalid_token', async () => {
    const without = await served.ask('Patient/p', '')
    expect([without.status, without.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="fhir"',
    ])
    const bad = await served.ask('Patient/p', 'stolen')
    expect(bad.status).toBe(401)
    expect(bad.headers.get('www-authenticate')).toMatch(
      /^Bearer realm="fhir", error="invalid_token"/,
    )
    expect(bad.json.issue).toMatchObject([{ severity: 'error', code: 'login' }])
    const basic = await served.ask('Patient/p', '', withHeaders({ authorization: 'Basic eDp5' }))
    expect(basic.headers.get('www-authenticate')).toBe('Bearer realm="fhir"')
  })

  test('RFC 6750, 2.3: a token in the query is not accepted, and is not logged', async () => {
    expect((await served.ask('Patient/p?access_token=everything', '')).status).toBe(401)
    expect(served.log.at(-1)?.url).toBe('/Patient/p?access_token=…')
    await served.ask('Patient?name=x&%61ccess%5Ftoken=everything', '')
    expect(served.log.at(-1)?.url).toBe('/Patient?name=x&%61ccess%5Ftoken=…')
  })
})

describe('batch', () => {
  const batch = (bundle: unknown, type = 'application/fhir+json') =>
    served.ask('', 'everything', {
      method: 'POST',
      body: typeof bundle === 'string' ? bundle : JSON.stringify(bundle),
      headers: { 'content-type': type },
    })
  const entries = (...requests: readonly Readonly<Record<string, string>>[]) => ({
    resourceType: 'Bundle',
    type: 'batch',
    entry: requests.map((request) => ({ request })),
  })

  test('every entry is answered separately, digit for digit, failures with an OperationOutcome', async () => {
    const reply = await batch(
      entries(
        { method: 'GET', url: 'Patient/p' },
        { method: 'GET', url: '/Observation?patient=p&_summary=count' },
        { method: 'GET', url: `${served.fhirServerUrl}/Patient/none` },
        { method: 'DELETE', url: 'Patient/p' },
        { method: 'GET', url: 'Patient/p', ifNoneMatch: 'W/"7"' },
        { method: 'GET', url: 'Patient?colour=red' },
        { method: 'GET', url: 'https://other.example/Patient/p' },
        {},
      ),
    )
    expect(reply.json).toMatchObject({ resourceType: 'Bundle', type: 'batch-response' })
    expect(reply.json.entry?.map(({ response }) => response?.status)).toEqual([
      '200 OK',
      '200 OK',
      '404 Not Found',
      '405 Method Not Allowed',
      '304 Not Modified',
      '400 Bad Request',
      '404 Not Found',
      '405 Method Not Allowed',
    ])
    expect(reply.text).toContain(
      `"resource":${text},"response":{"status":"200 OK","etag":"W/\\"7\\"`,
    )
    expect(reply.json.entry?.[1]?.resource).toMatchObject({ total: 1 })
    expect(reply.json.entry?.[2]?.response?.outcome?.issue?.[0]?.code).toBe('not-found')
  })

  test('each entry is logged, before the batch itself', async () => {
    served.log.length = 0
    await batch(
      entries({ method: 'GET', url: 'Patient/p' }, { method: 'GET', url: 'Patient/none' }),
    )
    expect(
      served.log.map(({ method, url, status, inBatch }) => [method, url, status, inBatch]),
    ).toEqual([
      ['GET', '/Patient/p', 200, true],
      ['GET', '/Patient/none', 404, true],
      ['POST', '', 200, undefined],
    ])
  })

  test.each([
    [
      'a transaction',
      { resourceType: 'Bundle', type: 'transaction', entry: [] },
      'application/fhir+json',
      400,
    ],
    [
      'a type that is not a string',
      { resourceType: 'Bundle', type: { toString: 1 } },
      'application/fhir+json',
      400,
    ],
    ['no Bundle', { resourceType: 'Patient' }, 'application/fhir+json', 400],
    ['anything but JSON', '{', 'application/fhir+json', 400],
    [
      'entries that are not a list',
      { resourceType: 'Bundle', type: 'batch', entry: {} },
      'application/json',
      400,
    ],
    [
      'too many entries',
      { resourceType: 'Bundle', type: 'batch', entry: Array.from({ length: 101 }, () => ({})) },
      'application/json',
      400,
    ],
    ['XML', '<Bundle/>', 'application/fhir+xml', 415],
    [
      'another FHIR version',
      { resourceType: 'Bundle', type: 'batch' },
      'application/fhir+json; fhirVersion=5.0',
      415,
    ],
  ])('%s is refused', async (_, bundle, type, status) => {
    expect((await batch(bundle, type)).status).toBe(status)
  })
})

describe('the access log', () => {
  test('has who asked for what, how long it took and how it was answered, without clinical content', async () => {
    served.log.length = 0
    await served.ask('Observation?patient=p&_count=1')
    await served.ask('Patient/none')
    expect(served.log).toEqual([
      {
        client: 'tester',
        user: 'tester',
        patient: undefined,
        launch: undefined,
        method: 'GET',
        url: '/Observation?patient=p&_count=1',
        parameters: undefined,
        status: 200,
        milliseconds: expect.any(Number),
        answer: { resourceType: 'Bundle', total: 1, entries: 1, next: false },
      },
      expect.objectContaining({
        status: 404,
        answer: { resourceType: 'OperationOutcome', issue: 'not-found' },
      }),
    ])
  })
})
