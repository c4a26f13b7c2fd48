import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { observation } from '#src/testing/observation.ts'
import { createFhirClient } from './fhir-client.ts'

const base = 'https://ehr.example/fhir'
const server = setupServer()
beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' })
})
afterEach(() => {
  server.resetHandlers()
})
afterAll(() => {
  server.close()
})

const client = createFhirClient({ fhirServerUrl: base, fetch: (url, init) => fetch(url, init) })
const search = () =>
  client.search({
    resourceType: 'Observation',
    url: 'Observation?patient=1&category=laboratory',
    patientId: '1',
  })

const entry = (id: string, parts: Parameters<typeof observation>[0] = {}) => ({
  resource: observation({ id, subject: { reference: 'Patient/1' }, ...parts }),
})
const page = (entries: unknown[], extra: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: entries,
  ...extra,
})
const next = (url: string) => ({ link: [{ relation: 'next', url }] })
const answers = (...bodies: object[]) => {
  const asked: string[] = []
  server.use(
    http.get(`${base}*`, ({ request }) => {
      asked.push(request.url)
      return HttpResponse.json(bodies[Math.min(asked.length, bodies.length) - 1] ?? {})
    }),
  )
  return asked
}

describe('a search that ends well', () => {
  test('follows every next link as it was given, relative and slash-less ones too', async () => {
    const asked = answers(
      page([entry('1')], next(`${base}?_getpages=a&x=%7C`)),
      page([entry('2')], next('?_getpages=b')),
      page([entry('3')]),
    )
    const { resources, outcome, ledger } = await search()
    expect(outcome).toEqual({ kind: 'complete' })
    expect(resources.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(asked.slice(1)).toEqual([`${base}?_getpages=a&x=%7C`, `${base}/?_getpages=b`])
    expect(ledger).toMatchObject({ requests: 3, pages: 3, received: 3, withheld: [] })
  })

  test('asks for FHIR 4.0 by version', async () => {
    let accept = ''
    server.use(
      http.get(`${base}*`, ({ request }) => {
        accept = request.headers.get('accept') ?? ''
        return HttpResponse.json(page([]))
      }),
    )
    await search()
    expect(accept).toBe('application/fhir+json; fhirVersion=4.0')
  })
})

describe('what is received is kept or accounted for', () => {
  test('another patient’s resource is withheld', async () => {
    answers(
      page([
        entry('1'),
        entry('2', { subject: { reference: 'Patient/2' } }),
        entry('3', { subject: { reference: 'https://other.example/fhir/Patient/1' } }),
        entry('4', { subject: { display: 'somebody' } }),
        entry('5', { subject: { reference: `${base}/Patient/1` } }),
        entry('6', { subject: { reference: 'Patient/1/_history/2' } }),
        entry('7', { subject: { reference: 'Patient/11' } }),
      ]),
    )
    const { resources, ledger } = await search()
    expect(resources.map(({ id }) => id)).toEqual(['1', '5', '6'])
    expect(ledger.withheld).toEqual(
      ['2', '3', '4', '7'].map((id) => ({
        reference: `Observation/${id}`,
        reason: 'other-patient',
      })),
    )
  })

  test('a resource that comes twice is kept once, the newer version of it', async () => {
    answers(
      page([
        entry('1', {
          meta: { lastUpdated: '2026-02-01T00:00:00Z' },
          code: { text: 'newer' },
        }),
        entry('1', {
          meta: { lastUpdated: '2026-01-01T00:00:00Z' },
          code: { text: 'older' },
        }),
      ]),
    )
    const { resources, ledger } = await search()
    expect(resources.map(({ code }) => code.text)).toEqual(['newer'])
    expect(ledger.withheld).toEqual([{ reference: 'Observation/1', reason: 'superseded' }])
    expect(ledger.received).toBe(2)
  })

  test('entries that are no resource, or of another type, cost nothing else', async () => {
    answers(
      page([
        null,
        {},
        { resource: 5 },
        { resource: { resourceType: 'Patient', id: '1' } },
        entry('1'),
      ]),
    )
    const { resources, outcome, ledger } = await search()
    expect(outcome.kind).toBe('complete')
    expect(resources).toHaveLength(1)
    expect(ledger.withheld.map(({ reason }) => reason)).toEqual([
      'malformed',
      'malformed',
      'malformed',
      'unexpected-type',
    ])
    expect(ledger.received).toBe(resources.length + ledger.withheld.length)
  })

  test('an OperationOutcome among the entries is reported, not shown', async () => {
    const issue = [
      {
        severity: 'warning',
        code: 'suppressed',
        details: { coding: [{ code: '4119' }], text: 'may not be all' },
      },
    ]
    answers(
      page([
        entry('1'),
        { resource: { resourceType: 'OperationOutcome', issue }, search: { mode: 'outcome' } },
      ]),
    )
    const { outcome, ledger } = await search()
    expect(outcome.kind).toBe('complete')
    expect(ledger.received).toBe(1)
    expect(ledger.issues).toEqual([
      { severity: 'warning', code: 'suppressed', text: 'may not be all' },
    ])
  })
})

describe('a search that cannot prove its completeness', () => {
  test.each([
    [
      'a next link to another host',
      page([entry('1')], next('https://evil.example/fhir?page=2')),
      'next-link-refused',
    ],
    [
      'a next link beside the base',
      page([entry('1')], next('https://ehr.example/fhirx?page=2')),
      'next-link-refused',
    ],
    [
      'a next link to itself',
      page([entry('1')], next(`${base}/Observation?patient=1&category=laboratory`)),
      'next-link-loop',
    ],
    ['a total larger than what came', page([entry('1')], { total: 2 }), 'total-mismatch'],
    [
      'a self link without our category',
      page([entry('1')], {
        link: [{ relation: 'self', url: `${base}/Observation?patient=1` }],
      }),
      'parameters-not-applied',
    ],
    [
      'an error reported beside the entries',
      page([
        entry('1'),
        {
          resource: {
            resourceType: 'OperationOutcome',
            issue: [{ severity: 'error', code: 'timeout' }],
          },
        },
      ]),
      'reported-by-ehr',
    ],
  ])('%s', async (_, body, because) => {
    answers(body)
    const { resources, outcome } = await search()
    expect(outcome).toEqual({ kind: 'truncated', because })
    expect(resources.map(({ id }) => id)).toEqual(['1'])
  })

  test('endless pages stop at the cap, and what was read is kept', async () => {
    let pages = 0
    server.use(
      http.get(`${base}*`, () => {
        pages += 1
        return HttpResponse.json(
          page([entry(String(pages))], next(`${base}?page=${String(pages)}`)),
        )
      }),
    )
    const { resources, outcome } = await search()
    expect(outcome).toEqual({ kind: 'truncated', because: 'page-cap' })
    expect(resources).toHaveLength(50)
  })

  test('a page that fails keeps the pages before it', async () => {
    answers(page([entry('1')], next(`${base}?page=2`)), {
      resourceType: 'Bundle',
      entry: 'nonsense',
    })
    const { resources, outcome } = await search()
    expect(resources).toHaveLength(1)
    expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'unexpected-resource' } })
  })
})

describe('a search that fails', () => {
  test.each([
    [401, 'unauthorized', 1],
    [403, 'forbidden', 1],
    [404, 'not-found', 1],
    [410, 'gone', 1],
    [400, 'bad-request', 1],
    [500, 'server-error', 1],
    [503, 'server-error', 3],
    [429, 'too-many-requests', 3],
  ])('%i is %s after %i tries', async (status, code, tries) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    let asked = 0
    server.use(
      http.get(`${base}*`, () => {
        asked += 1
        return HttpResponse.json(
          {
            resourceType: 'OperationOutcome',
            issue: [{ severity: 'error', code: 'x', diagnostics: 'why' }],
          },
          { status },
        )
      }),
    )
    const answer = search()
    const timer = setInterval(() => void vi.advanceTimersByTimeAsync(5000), 5)
    const { outcome, resources, ledger } = await answer
    clearInterval(timer)
    vi.useRealTimers()
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: { code, httpStatus: status, diagnostics: 'x: why' },
    })
    expect(asked).toBe(tries)
    expect(ledger.requests).toBe(tries)
    expect(resources).toEqual([])
  })

  test('an HTML sign-in page with 200 is not an empty chart', async () => {
    server.use(http.get(`${base}*`, () => HttpResponse.html('<html>sign in</html>')))
    expect((await search()).outcome).toMatchObject({
      kind: 'failed',
      error: { code: 'not-fhir-json' },
    })
  })

  test('an OperationOutcome with 200 is not an empty chart', async () => {
    answers({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'fatal', code: 'processing' }],
    })
    expect((await search()).outcome).toMatchObject({
      kind: 'failed',
      error: { code: 'unexpected-resource' },
    })
  })

  test('a server that asks to wait longer than a person would is not waited for', async () => {
    let asked = 0
    server.use(
      http.get(`${base}*`, () => {
        asked += 1
        return new HttpResponse(null, { status: 503, headers: { 'retry-after': '3600' } })
      }),
    )
    expect((await search()).outcome).toMatchObject({ kind: 'failed' })
    expect(asked).toBe(1)
  })
})

describe('a read', () => {
  test('that answers another id is refused: a merged record is not shown as the one asked for', async () => {
    answers({ resourceType: 'Patient', id: 'other' })
    await expect(client.read('Patient', '1')).rejects.toMatchObject({ code: 'other-patient' })
  })
})
