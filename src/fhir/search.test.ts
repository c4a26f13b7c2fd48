import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import { entry, nextPage, searchPages, searchset, selfLink } from '#src/testing/fhir-search.ts'
import { createFhirClient } from './fhir-client.ts'
import { createLedger } from './ledger.ts'

const base = 'https://ehr.example/fhir'

describe('a search that ends well', () => {
  test('follows every next link as it was given, relative and slash-less ones too', async () => {
    const { outcome, ids, requested, run, lines } = await searchPages([
      searchset([entry('1')], nextPage(`${base}?_getpages=a&x=%7C`)),
      searchset([entry('2')], nextPage('?_getpages=b')),
      searchset([entry('3')]),
    ])
    expect(outcome).toEqual({ kind: 'complete' })
    expect(ids).toEqual(['1', '2', '3'])
    expect(requested.slice(1)).toEqual([`${base}?_getpages=a&x=%7C`, `${base}/?_getpages=b`])
    expect(run).toMatchObject({ requests: 3, pages: 3, entries: 3, refusals: [] })
    expect(lines.map(({ fate }) => fate.kind)).toEqual(['kept', 'kept', 'kept'])
  })

  test('an OperationOutcome among the entries is reported, not shown', async () => {
    const issue = [
      {
        severity: 'warning',
        code: 'suppressed',
        details: { coding: [{ code: '4119' }], text: 'may not be all' },
      },
    ]
    const { outcome, run, lines } = await searchPages([
      searchset([
        entry('1'),
        { resource: { resourceType: 'OperationOutcome', issue }, search: { mode: 'outcome' } },
      ]),
    ])
    expect(outcome.kind).toBe('complete')
    expect(lines).toHaveLength(1)
    expect(run.entries).toBe(1)
    expect(run.issues).toEqual([
      { severity: 'warning', code: 'suppressed', details: ['4119'], text: 'may not be all' },
    ])
  })
})

const outcomeEntry = (severity: string, code: string) => ({
  resource: { resourceType: 'OperationOutcome', issue: [{ severity, code }] },
  search: { mode: 'outcome' },
})

describe('a search that cannot prove its completeness', () => {
  test.each<[string, object, string, string | undefined]>([
    [
      'a next link to another host',
      searchset([entry('1')], nextPage('https://evil.example/fhir?page=2')),
      'next-link-refused',
      'next-link-refused',
    ],
    [
      'a next link beside the base',
      searchset([entry('1')], nextPage('https://ehr.example/fhirx?page=2')),
      'next-link-refused',
      'next-link-refused',
    ],
    [
      'a next link to itself',
      searchset([entry('1')], nextPage(`${base}/Observation?patient=1&category=laboratory`)),
      'next-link-loop',
      'next-link-loop',
    ],
    [
      'a total larger than what came',
      searchset([entry('1')], { total: 2 }),
      'total-larger',
      undefined,
    ],
    [
      'a total that is sent as text, and larger',
      searchset([entry('1')], { total: '2' }),
      'total-larger',
      undefined,
    ],
    [
      'a total that is reached only with the one that came twice',
      searchset([entry('1'), entry('1')], { total: 2 }),
      'total-larger',
      undefined,
    ],
    [
      'a total that is reached only with the notes',
      searchset([entry('1'), outcomeEntry('information', 'informational')], { total: 2 }),
      'total-counts-notes',
      undefined,
    ],
    [
      'a total that is not reached with the notes either',
      searchset([entry('1'), outcomeEntry('information', 'informational')], { total: 3 }),
      'total-larger',
      undefined,
    ],
    [
      'a self link without our category',
      searchset([entry('1')], { link: [selfLink(`${base}/Observation?patient=1`)] }),
      'filters-not-shown',
      undefined,
    ],
    [
      'a self link that names a stored result',
      searchset([entry('1')], { link: [selfLink(`${base}?_getpages=27e5683a`)] }),
      'filters-not-shown',
      undefined,
    ],
    ['no self link', searchset([entry('1')], { link: [] }), 'filters-not-shown', undefined],
    [
      'an error reported beside the entries',
      searchset([entry('1'), outcomeEntry('error', 'timeout')]),
      'reported-by-ehr',
      undefined,
    ],
  ])('%s', async (_, body, because, skipped) => {
    const { ids, outcome, lines } = await searchPages([body])
    expect(outcome).toEqual({ kind: 'incomplete', because: [because] })
    expect(ids).toEqual(['1'])
    const fate = lines.at(-1)?.fate
    expect(fate?.kind === 'not-fetched' ? fate.reason : undefined).toBe(skipped)
  })

  test('included resources and duplicates do not make up for a missing match', async () => {
    const included = { ...entry('2'), search: { mode: 'include' } }
    const { outcome } = await searchPages([searchset([entry('1'), included], { total: 2 })])
    expect(outcome).toEqual({ kind: 'incomplete', because: ['total-larger'] })
  })

  test('many small pages are read while they bring something new', async () => {
    const pages = Array.from({ length: 60 }, (_, index) =>
      searchset([entry(String(index))], nextPage(`${base}?page=${String(index)}`)),
    )
    const { ids, outcome } = await searchPages([...pages, searchset([entry('last')])])
    expect(outcome).toEqual({ kind: 'complete' })
    expect(ids).toHaveLength(61)
  })

  test('pages that bring nothing new for 15 seconds are not followed, and the next one is accounted for', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const pages = Array.from({ length: 60 }, (_, index) =>
      searchset([entry('1')], nextPage(`${base}?page=${String(index)}`)),
    )
    const { ids, outcome, run, lines } = await searchPages(pages, {
      onPage: () => vi.advanceTimersByTime(4000),
    })
    vi.useRealTimers()
    expect(outcome).toEqual({ kind: 'incomplete', because: ['no-progress'] })
    expect(ids).toEqual(['1'])
    expect(run.pages).toBe(5)
    expect(lines.at(-1)).toEqual({
      key: 'Observation?patient=1&category=laboratory, page 6',
      reference: undefined,
      fate: { kind: 'not-fetched', reason: 'no-progress' },
    })
  })

  test('nor pages that bring the same entry without an id again and again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const nameless = { resource: { resourceType: 'Observation', status: 'final' } }
    const pages = Array.from({ length: 60 }, (_, index) =>
      searchset([nameless], nextPage(`${base}?page=${String(index)}`)),
    )
    const { outcome, run } = await searchPages(pages, {
      onPage: () => vi.advanceTimersByTime(4000),
    })
    vi.useRealTimers()
    expect(outcome).toEqual({ kind: 'incomplete', because: ['no-progress'] })
    expect(run.pages).toBe(5)
  })

  test('but the time in which other searches are read before the next page is not idle', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { ids, outcome } = await searchPages(
      [searchset([entry('1')], nextPage(`${base}?page=2`)), searchset([entry('2')])],
      {
        beforeNextPage: () => {
          vi.advanceTimersByTime(20_000)
          return undefined
        },
      },
    )
    vi.useRealTimers()
    expect(outcome).toEqual({ kind: 'complete' })
    expect(ids).toEqual(['1', '2'])
  })

  test('a total of the whole counts, whatever later pages say of themselves', async () => {
    const { outcome } = await searchPages([
      searchset([entry('1')], { ...nextPage(`${base}?page=2`), total: 500 }),
      searchset([entry('2')], { total: 1 }),
    ])
    expect(outcome).toEqual({ kind: 'incomplete', because: ['total-larger'] })
  })

  describe('a next page that the server no longer keeps', () => {
    const gone = (status = 410, code?: string) =>
      Response.json(
        {
          resourceType: 'OperationOutcome',
          issue: [{ severity: 'fatal', code: 'processing', details: { coding: [{ code }] } }],
        },
        { status },
      )
    const first = searchset([entry('1'), { resource: {} }], nextPage(`${base}?page=2`))

    test.each([410, 404])('is asked for again from the beginning: %i', async (status) => {
      const { ids, outcome, run, lines, requested } = await searchPages([
        first,
        gone(status),
        first,
        searchset([entry('2')]),
      ])
      expect(outcome).toEqual({ kind: 'complete' })
      expect(ids).toEqual(['1', '2'])
      expect(run).toMatchObject({ requests: 4, pages: 2, isRestarted: true, error: undefined })
      expect(requested[2]).toBe(requested[0])
      expect(lines.map(({ fate }) => fate.kind)).toEqual(['kept', 'kept', 'malformed'])
    })

    test('and where it is gone again, the search has failed', async () => {
      const { ids, outcome, run, lines } = await searchPages([first, gone(), first, gone()])
      expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'gone' } })
      expect(ids).toEqual(['1'])
      expect(run.requests).toBe(4)
      expect(lines.at(-1)?.fate).toEqual({ kind: 'not-fetched', reason: 'gone' })
    })

    test('is known by the EHR’s own code, too', async () => {
      const pages = [first, gone(400, '4113'), first, searchset([entry('2')])]
      expect((await searchPages(pages, {}, ehrFamilies.epic)).outcome.kind).toBe('complete')
      expect((await searchPages(pages)).outcome.kind).toBe('failed')
    })
  })

  test('a page that fails keeps the pages before it, and is accounted for', async () => {
    const { ids, outcome, run, lines } = await searchPages([
      searchset([entry('1')], nextPage(`${base}?page=2`)),
      { resourceType: 'Bundle', entry: 'nonsense' },
    ])
    expect(ids).toEqual(['1'])
    expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'unexpected-resource' } })
    expect(run).toMatchObject({ requests: 2, pages: 1, error: { code: 'unexpected-resource' } })
    expect(lines.at(-1)).toMatchObject({
      key: 'Observation?patient=1&category=laboratory, page 2',
      fate: { kind: 'not-fetched', reason: 'unexpected-resource' },
    })
  })
})

describe('when as much has come as is read at once, which is asked when the turn of a page comes', () => {
  test('a first page is not asked for', async () => {
    const { outcome, run, lines, requested } = await searchPages([searchset([entry('1')])], {
      isFull: () => true,
    })
    expect(outcome).toEqual({ kind: 'incomplete', because: ['resource-cap'] })
    expect(requested).toEqual([])
    expect(run).toMatchObject({ requests: 0, pages: 0, error: undefined })
    expect(lines.map(({ key, fate }) => [key, fate])).toEqual([
      [`${run.url}, page 1`, { kind: 'not-fetched', reason: 'resource-cap' }],
    ])
  })

  test('nor is a next one, and what is known of the first stays known', async () => {
    let asked = 0
    const { outcome, run, ids, lines } = await searchPages(
      [searchset([entry('1')], { link: [{ relation: 'next', url: '?page=2' }], total: 9 })],
      {
        isFull: () => {
          asked += 1
          return asked > 1
        },
      },
    )
    const because = ['resource-cap', 'total-larger', 'filters-not-shown']
    expect(outcome).toEqual({ kind: 'incomplete', because })
    expect(ids).toEqual(['1'])
    expect(run).toMatchObject({ requests: 1, pages: 1, error: undefined })
    expect(lines.at(-1)).toMatchObject({
      key: `${run.url}, page 2`,
      fate: { kind: 'not-fetched', reason: 'resource-cap' },
    })
  })
})

describe('an EHR’s own codes', () => {
  const withCode = (severity: string, code: string) => ({
    resource: {
      resourceType: 'OperationOutcome',
      issue: [{ severity, code: 'processing', details: { coding: [{ code }] } }],
    },
    search: { mode: 'outcome' },
  })
  const outcomeOf = async (severity: string, code: string, ehr?: EhrFamily) =>
    (await searchPages([searchset([entry('1'), withCode(severity, code)])], {}, ehr)).outcome.kind

  test('“no results” is no error', async () => {
    expect(await outcomeOf('error', '4101')).toBe('incomplete')
    expect(await outcomeOf('error', '4101', ehrFamilies.epic)).toBe('complete')
  })

  test('a parameter that was ignored leaves nothing proven', async () => {
    expect(await outcomeOf('information', '59100')).toBe('complete')
    expect(await outcomeOf('information', '59100', ehrFamilies.epic)).toBe('incomplete')
  })

  test('a note on every answer is a note', async () => {
    expect(await outcomeOf('warning', '4119', ehrFamilies.epic)).toBe('complete')
  })

  const restricted = (severity: string, code: string) => withCode(severity, code).resource
  test.each<[string, Response | object]>([
    ['with an error', Response.json(restricted('fatal', '4130'), { status: 503 })],
    ['with 200, in the place of results', restricted('fatal', '4131')],
    ['with 200, as a note among no results', searchset([withCode('information', '4134')])],
  ])('access that a person must decide on, %s, is no empty answer', async (_, answer) => {
    for (const ehr of [ehrFamilies.epic, ehrFamilies.plain]) {
      const body = answer instanceof Response ? answer.clone() : answer
      const { outcome, run } = await searchPages([body], {}, ehr)
      expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'restricted' } })
      expect(run.requests).toBe(1)
    }
  })

  test('results beside which access is restricted, or not authorised, may not be all', async () => {
    expect(await outcomeOf('information', '4134', ehrFamilies.epic)).toBe('incomplete')
    expect(await outcomeOf('warning', '4118', ehrFamilies.epic)).toBe('incomplete')
  })

  test.each(['security', 'login', 'expired', 'forbidden', 'suppressed'])(
    'a note of the type %s leaves open what was kept back',
    async (code) => {
      const { outcome } = await searchPages([searchset([outcomeEntry('information', code)])])
      expect(outcome).toEqual({ kind: 'incomplete', because: ['kept-back'] })
    },
  )

  test('an error is one, also with the code of a note', async () => {
    for (const ehr of [ehrFamilies.plain, ehrFamilies.epic]) {
      expect(await outcomeOf('error', '4119', ehr)).toBe('incomplete')
      expect(await outcomeOf('fatal', '4119', ehr)).toBe('incomplete')
    }
  })
})

describe('a server that refuses the form of a request', () => {
  const refused = (diagnostics: string) =>
    Response.json(
      {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'invalid', diagnostics }],
      },
      { status: 400 },
    )
  const url = 'Observation?patient=1&category=laboratory&_sort=-date&_count=200'

  test('is asked again, once, without what it refused, and its words are kept', async () => {
    const { outcome, requested, run } = await searchPages(
      [refused('_count exceeds 100'), searchset([entry('1')])],
      { url },
    )
    expect(outcome).toEqual({ kind: 'complete' })
    expect(requested[1]).toBe(`${base}/Observation?patient=1&category=laboratory&_sort=-date`)
    expect(run).toMatchObject({
      requests: 2,
      refusals: [
        {
          parameters: ['_count'],
          error: { httpStatus: 400, diagnostics: 'invalid: _count exceeds 100' },
        },
      ],
    })
  })

  test('one thing after the other is asked again for each, once', async () => {
    const { outcome, requested, run } = await searchPages(
      [
        refused('_count exceeds 100'),
        refused('status is required'),
        refused('_sort is unknown'),
        searchset([entry('1')]),
      ],
      { url },
    )
    expect(outcome).toEqual({ kind: 'complete' })
    expect(requested.at(-1)).toMatch(/category=laboratory&status=registered,[a-z,-]+$/)
    expect(run.requests).toBe(4)
    expect(run.refusals.map(({ parameters, added }) => [...parameters, ...added])).toEqual([
      ['_count'],
      ['status'],
      ['_sort'],
    ])
  })

  test('is not asked again for the same thing, nor without naming another', async () => {
    for (const words of ['_count exceeds 100', 'Bad Request']) {
      const { outcome, requested, run } = await searchPages(
        [refused('_count exceeds 100'), refused(words)],
        { url },
      )
      expect(requested).toHaveLength(2)
      expect(run.requests).toBe(2)
      expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'bad-request' } })
    }
  })

  describe('with 200', () => {
    const issue = (diagnostics: string, parts = {}) => ({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'not-supported', diagnostics, ...parts }],
    })
    const coded = (code: string) => ({ details: { coding: [{ code }] } })
    const among = (...resources: readonly object[]) =>
      searchset(resources.map((resource) => ({ resource })))

    test.each([
      ['in the place of results', issue('_sort is unknown')],
      ['among none', among(issue('_sort is unknown'))],
    ])('%s: is asked again without what it names', async (_, body) => {
      const { outcome, requested, run } = await searchPages([body, searchset([entry('1')])], {
        url,
      })
      expect(outcome).toEqual({ kind: 'complete' })
      expect(requested[1]).toBe(`${base}/Observation?patient=1&category=laboratory&_count=200`)
      expect(run).toMatchObject({
        issues: [],
        refusals: [{ parameters: ['_sort'], error: { httpStatus: 200 } }],
      })
    })

    test('what is not its form has failed like with 400', async () => {
      const { outcome } = await searchPages([among(issue('date was given twice'))], {
        url: `${url}&date=ge2026-05-01&date=lt2026-11-01`,
      })
      expect(outcome).toMatchObject({
        kind: 'failed',
        error: { code: 'bad-request', diagnostics: 'not-supported: date was given twice' },
      })
    })

    test.each([
      ['where the EHR failed', among(issue('no _sort', { code: 'exception' }))],
      ['where it is a note', among(issue('_sort was ignored', { severity: 'warning' }))],
      ['where nothing was found', among(issue('no _sort', coded('4101')))],
      ['beside results', searchset([entry('1'), { resource: issue('_sort is unknown') }])],
    ])('is not asked again %s', async (_, body) => {
      const { requested, run } = await searchPages([body], { url }, ehrFamilies.epic)
      expect(requested).toHaveLength(1)
      expect(run).toMatchObject({
        issues: [{ severity: expect.any(String) as string }],
        refusals: [],
      })
    })
  })
})

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
const search = async () => {
  const ledger = createLedger()
  const asked = { resourceType: 'Observation', patientId: '1', category: 'laboratory' }
  const url = 'Observation?patient=1&category=laboratory'
  return { ...(await client.search({ url, asked, ledger })), lines: ledger.lines() }
}

describe('a search that fails', () => {
  test.each([
    [401, 'unauthorized', 2],
    [403, 'forbidden', 1],
    [404, 'not-found', 1],
    [410, 'gone', 1],
    [400, 'bad-request', 1],
    [501, 'bad-request', 1],
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
    const timer = setInterval(() => void vi.advanceTimersByTimeAsync(100), 5)
    const { outcome, run, lines } = await answer
    clearInterval(timer)
    vi.useRealTimers()
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: { code, httpStatus: status, diagnostics: 'x: why' },
    })
    expect(asked).toBe(tries)
    expect(run).toMatchObject({ requests: tries, error: { httpStatus: status } })
    expect(lines.map(({ fate }) => fate)).toEqual([{ kind: 'not-fetched', reason: code }])
  })

  test('an HTML sign-in page with 200 is not an empty chart', async () => {
    server.use(http.get(`${base}*`, () => HttpResponse.html('<html>sign in</html>')))
    expect((await search()).outcome).toMatchObject({
      kind: 'failed',
      error: { code: 'not-fhir-json' },
    })
  })

  test('an OperationOutcome with 200 is not an empty chart', async () => {
    const fatal = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'fatal', code: 'processing' }],
    }
    expect((await searchPages([fatal])).outcome).toMatchObject({
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

test('asks for FHIR 4.0 by version', async () => {
  let accept = ''
  server.use(
    http.get(`${base}*`, ({ request }) => {
      accept = request.headers.get('accept') ?? ''
      return HttpResponse.json(searchset([]))
    }),
  )
  await search()
  expect(accept).toBe('application/fhir+json; fhirVersion=4.0')
})

describe('a read', () => {
  test('that answers another id is refused: a merged record is not shown as the one asked for', async () => {
    server.use(
      http.get(`${base}/Patient/1`, () =>
        HttpResponse.json({ resourceType: 'Patient', id: 'other' }),
      ),
    )
    await expect(client.read('Patient', '1', 'search')).rejects.toMatchObject({
      code: 'other-patient',
    })
  })

  test('that answers with an OperationOutcome keeps the server’s words', async () => {
    const issue = [{ severity: 'error', code: 'processing', diagnostics: 'glass not broken' }]
    server.use(
      http.get(`${base}/Patient/1`, () =>
        HttpResponse.json({ resourceType: 'OperationOutcome', issue }),
      ),
    )
    await expect(client.read('Patient', '1', 'search')).rejects.toMatchObject({
      code: 'unexpected-resource',
      diagnostics: 'processing: glass not broken',
    })
  })
})
