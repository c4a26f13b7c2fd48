import type { FhirResource } from 'fhir/r4'
import { describe, expect, test, vi } from 'vitest'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import type { Session } from '#src/smart/session.ts'
import { askOptions } from '#src/testing/ask-options.ts'
import { isInDates } from '#src/testing/is-in-dates.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { laboratoryResult, vitalSign } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { session } from '#src/testing/session.ts'
import { notFetchedLines, shownLines, type ChartAnswer } from './chart-answer.ts'
import type { Chart } from './chart.ts'
import { panelQuestion, type PanelId } from './panels.ts'
import { QuestionError } from './question-error.ts'
import type { AskOptions } from './question.ts'

/**
 * What a server answers to a URL, of which the search parameters are given: a response, or everything that it holds, of
 * which it finds what the dates ask for.
 */
type Answer = (query: URLSearchParams, path: string) => Response | readonly FhirResource[]

interface Setup {
  readonly session?: Partial<Session>
  readonly areDatesIgnored?: boolean
  readonly options?: Partial<AskOptions>
}

function setup(answer: Answer, { session: parts, areDatesIgnored = false, options }: Setup = {}) {
  const requested: string[] = []
  const server: Pick<Session, 'fhirServerUrl' | 'fetch'> = {
    fhirServerUrl: 'https://ehr.example/fhir',
    fetch: (url) => {
      requested.push(url)
      const { searchParams, pathname } = new URL(url)
      const held = answer(searchParams, pathname.slice('/fhir/'.length))
      if (held instanceof Response) return Promise.resolve(held)
      const found = held.filter((resource) => areDatesIgnored || isInDates(resource, searchParams))
      return Promise.resolve(searchset(found, url))
    },
  }
  const chart: Chart = {
    session: session({ ...server, ...parts }),
    fhirClient: createFhirClient(server),
    now: () => new Date('2026-11-28T12:00:00Z'),
  }
  /** Whatever is asked, its runs hold as many requests as were sent. */
  async function ask(panel: PanelId, anyDate = false) {
    const before = requested.length
    const given = await panelQuestion(panel).ask(chart, askOptions({ anyDate, ...options }))
    const sent = given.runs.reduce((sum, run) => sum + run.requests, 0)
    expect(sent).toBe(requested.length - before)
    return given
  }
  return { ask, chart, requested }
}

function searchset(resources: readonly FhirResource[], self: string): Response {
  return Response.json({
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'self', url: self }],
    entry: resources.map((resource) => ({ resource })),
  })
}

const refusal = (status: number, diagnostics: string) =>
  Response.json(
    {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'invalid', diagnostics }],
    },
    { status },
  )

const results = (count: number, effectiveDateTime = '2026-11-01') =>
  Array.from({ length: count }, (_, index) =>
    laboratoryResult({ id: `k${String(index)}`, effectiveDateTime }),
  )
const older = (each: FhirResource) => ({ ...each, id: `old-${each.id ?? ''}` })
const signs = (count: number) =>
  Array.from({ length: count }, (_, index) => vitalSign('8867-4', { id: `p${String(index)}` }))

/** How many requests a window is: one for each of its slices. */
const slices = 4

describe('a window is asked for in slices', () => {
  const year = (id: string, effectiveDateTime: string) =>
    laboratoryResult({ id, effectiveDateTime })

  test('and what two of them hold is one resource', async () => {
    const dated = [
      year('a', '2025'),
      year('b', '2025-11'),
      year('c', '2026-05-01T00:30:00+02:00'),
      year('d', '2026-04-30T23:30:00-05:00'),
    ]
    const { ask, requested } = setup(() => [...results(30), ...dated])
    const answer = await ask('laboratory')
    expect(requested).toHaveLength(slices)
    expect(answer).toMatchObject({
      outcome: { kind: 'complete' },
      window: { kind: 'since', from: '2024-11-01' },
    })
    expect(answer.lines).toHaveLength(34)
    expect(answer.runs.map(({ entries }) => entries)).toEqual([31, 3, 1, 1])
  })

  test('and undated results are not asked for until any date is', async () => {
    const held = [...results(30), laboratoryResult({ id: 'undated', effectiveDateTime: undefined })]
    const { ask } = setup(() => held)
    const keys = async (anyDate: boolean) =>
      (await ask('laboratory', anyDate)).lines.map(({ key }) => key)
    expect(await keys(false)).not.toContain('Observation/undated')
    expect(await keys(true)).toContain('Observation/undated')
  })

  test('and one that fails leaves the others, which prove nothing then', async () => {
    const { ask } = setup((query) =>
      query.getAll('date').includes('lt2025-05-01') ? refusal(403, 'no') : results(30),
    )
    const answer = await ask('laboratory')
    expect(shownLines(answer)).toHaveLength(30)
    expect(answer.outcome).toMatchObject({ kind: 'failed', error: { code: 'forbidden' } })
    expect(notFetchedLines(answer)).toHaveLength(1)
  })

  test('but not where the server refuses two dates in one search', async () => {
    const { ask, requested } = setup((query) =>
      query.getAll('date').length > 1 ? refusal(400, 'date was given twice') : results(40),
    )
    const answer = await ask('laboratory')
    expect(answer.outcome).toEqual({ kind: 'complete' })
    expect(requested.at(-1)).toContain('date=ge2024-11-01&_sort')
    expect(notFetchedLines(answer)).toEqual([])
  })

  test.each([
    ['Search parameter "date" is not supported', 4],
    ['unknown parameter: date', 4],
    ['date: only one value is allowed', 5],
    ['Le paramètre date est refusé', 5],
  ])('nor where it refuses dates: any date is asked for, once: %s', async (words, refused) => {
    const held = [...results(20), ...results(15, '2019-05-05').map(older)]
    const { ask, requested } = setup((query) => (query.has('date') ? refusal(400, words) : held))
    const answer = await ask('laboratory')
    expect(answer).toMatchObject({ outcome: { kind: 'complete' }, window: { kind: 'any-date' } })
    expect(shownLines(answer)).toHaveLength(35)
    expect(notFetchedLines(answer)).toEqual([])
    expect(requested).toHaveLength(refused + 1)
    expect(answer.runs.at(-1)?.refusals).toMatchObject([
      { parameters: ['date'], error: { httpStatus: 400, diagnostics: `invalid: ${words}` } },
    ])
  })

  test('also where it refuses them, the page size and the order without a word', async () => {
    const isRefused = (query: URLSearchParams) => query.has('date') || query.has('_sort')
    const { ask } = setup((query) => (isRefused(query) ? refusal(400, '') : results(3)))
    const answer = await ask('laboratory')
    expect(answer).toMatchObject({ outcome: { kind: 'complete' }, window: { kind: 'any-date' } })
    expect(answer.runs.at(-1)?.refusals.map((each) => each.parameters)).toEqual([
      ['date'],
      ['_sort', '_count'],
    ])
  })

  test('but not where it refuses the category, or everything', async () => {
    const { ask, requested } = setup(() => refusal(400, 'category is not supported'))
    await expect(ask('laboratory')).rejects.toMatchObject({ fhirError: { code: 'bad-request' } })
    expect(requested.every((url) => url.includes('date='))).toBe(true)
    const other = setup(() => refusal(400, 'date is not supported'))
    await expect(other.ask('laboratory')).rejects.toMatchObject({
      attempt: { runs: { length: 5 }, lines: { length: 5 } },
    })
  })

  test('nor where the server does not apply dates: nothing more is asked of the slices', async () => {
    const held = results(60, '2011-05-05')
    const { ask, requested } = setup(() => held, { areDatesIgnored: true })
    expect(await ask('laboratory')).toMatchObject({
      outcome: { kind: 'incomplete', because: ['date-not-applied'] },
      window: { kind: 'since', from: '2024-11-01' },
    })
    expect(requested).toHaveLength(slices + 1)
  })

  test('until as many resources came as are read at once: then the reader decides', async () => {
    const { ask } = setup((query) => paged(query, results(30)), { options: { limit: 10 } })
    const answer = await ask('laboratory')
    expect(answer.outcome).toEqual({ kind: 'incomplete', because: ['resource-cap'] })
    expect(notFetchedLines(answer)).toMatchObject([{ fate: { reason: 'resource-cap' } }])
  })

  test.each([[false], [true]])(
    'nor is any part of a dense one asked for then; any date: %s',
    async (anyDate) => {
      const months = Array.from({ length: 24 }, (_, month) =>
        results(60, new Date(Date.UTC(2024, 11 + month, 5)).toISOString()).map((each) => ({
          ...each,
          id: `${String(month)}-${each.id ?? ''}`,
        })),
      )
      const { ask } = setup((query) => counted(query, months.flat(), { size: 10 }), {
        options: { limit: 100 },
      })
      const answer = await ask('laboratory', anyDate)
      expect(answer.outcome).toMatchObject({ because: expect.arrayContaining(['resource-cap']) })
      const reasons = notFetchedLines(answer).map(({ fate }) => fate.reason)
      expect(new Set(reasons)).toEqual(new Set(['resource-cap']))
      // What is in flight, and what waits to be read.
      expect(shownLines(answer).length).toBeLessThan(100 + 12 * 10)
    },
  )

  test('until the reader stops it: what has come is the answer', async () => {
    const stopping = new AbortController()
    const { ask, requested } = setup((query) => paged(query, results(30)), {
      options: {
        stop: stopping.signal,
        onProgress: () => {
          stopping.abort()
        },
      },
    })
    const answer = await ask('laboratory')
    expect(answer.outcome).toEqual({ kind: 'incomplete', because: ['stopped-by-reader'] })
    expect(answer.lines.length).toBeGreaterThan(0)
    expect(requested).toHaveLength(slices)
  })
})

describe('a half-year that is divided', () => {
  const held = results(150)
  const between = laboratoryResult({ id: 'between', effectiveDateTime: '2026-08-20' })
  const isHalfYear = (query: URLSearchParams) => query.getAll('date').join(',') === 'ge2026-05-01'

  test('is whole where its parts bring all that it counts', async () => {
    const { ask } = setup((query) => counted(query, [...held, between]))
    const answer = await ask('laboratory')
    expect(answer.outcome).toEqual({ kind: 'complete' })
    expect(answer.lines).toHaveLength(151)
  })

  test('is not where they bring less: a server may not find everything in each of them', async () => {
    const { ask } = setup((query) => counted(query, isHalfYear(query) ? [...held, between] : held))
    const answer = await ask('laboratory')
    expect(answer.outcome).toEqual({ kind: 'incomplete', because: ['total-larger'] })
    expect(answer.lines).toHaveLength(150)
  })
})

test('orders are asked for in one search, whatever dates they have', async () => {
  const orders = Array.from({ length: 150 }, (_, at) =>
    Object.assign(medicationRequest(`m${String(at)}`), { effectiveDateTime: '2026-11-01' }),
  )
  const { ask } = setup((query) => counted(query, orders))
  expect((await ask('medications')).lines).toHaveLength(150)
})

describe('where `date` is not when a result applies', () => {
  test.each(['meditech', 'athenahealth'] as const)(
    '%s: any date is asked for in one search, and read to its end',
    async (family) => {
      const { ask, requested } = setup(() => results(40, '2019-02-03'), {
        session: { ehr: ehrFamilies[family] },
      })
      expect(await ask('laboratory')).toMatchObject({
        outcome: { kind: 'complete' },
        window: { kind: 'any-date' },
      })
      expect(requested).toHaveLength(1)
      expect(requested[0]).not.toMatch(/date|_sort/)
    },
  )

  test('nor are slices of time asked for beside it, however many there are', async () => {
    const { ask, requested } = setup((query) => counted(query, results(300)), {
      session: { ehr: ehrFamilies.athenahealth },
    })
    expect((await ask('laboratory', true)).lines).toHaveLength(300)
    expect(requested.filter((url) => url.includes('date='))).toEqual([])
  })
})

/** Pages with a count. */
function counted(
  query: URLSearchParams,
  all: readonly FhirResource[],
  { total, size = 50 }: { readonly total?: number; readonly size?: number } = {},
): Response {
  const found = all.filter((resource) => isInDates(resource, query))
  const start = Number(query.get('start') ?? 0)
  query.set('start', String(start + size))
  const url = `https://ehr.example/fhir/Observation?${query.toString()}`
  const hasNext = start + size < found.length
  return Response.json({
    resourceType: 'Bundle',
    total: total ?? found.length,
    link: [{ relation: 'self', url }, ...(hasNext ? [{ relation: 'next', url }] : [])],
    entry: found.slice(start, start + size).map((resource) => ({ resource })),
  })
}

/** Pages of 10, without a count. */
function paged(query: URLSearchParams, held: readonly FhirResource[]): Response {
  const found = held.filter((resource) => isInDates(resource, query))
  const start = Number(query.get('start') ?? 0)
  query.set('start', String(start + 10))
  const url = `https://ehr.example/fhir/Observation?${query.toString()}`
  return Response.json({
    resourceType: 'Bundle',
    link: [
      { relation: 'self', url },
      ...(start + 10 < found.length ? [{ relation: 'next', url }] : []),
    ],
    entry: found.slice(start, start + 10).map((resource) => ({ resource })),
  })
}

describe('what has come is shown while the rest is loading', () => {
  test('and proves nothing', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const soFar: ChartAnswer<unknown>[] = []
    const { chart } = setup((query) => paged(query, results(100)))
    const answer = await panelQuestion('laboratory').ask(
      chart,
      askOptions({
        onSoFar: (each) => soFar.push(each),
        onProgress: () => vi.advanceTimersByTime(400),
      }),
    )
    vi.useRealTimers()
    expect(shownLines(answer)).toHaveLength(100)
    expect(answer.outcome).toEqual({ kind: 'complete' })
    expect(soFar.map((each) => shownLines(each).length)).toEqual([10, 20, 30, 50, 80])
    for (const { outcome } of soFar)
      expect(outcome).toEqual({ kind: 'incomplete', because: ['still-loading'] })
  })

  test('but not each page by itself, where they come fast', async () => {
    const soFar: ChartAnswer<unknown>[] = []
    const { chart } = setup((query) => paged(query, results(100)))
    await panelQuestion('laboratory').ask(
      chart,
      askOptions({ onSoFar: (each) => soFar.push(each) }),
    )
    expect(soFar.length).toBeLessThan(3)
  })

  test('and the first entries of a long page before the others are read', async () => {
    const soFar: ChartAnswer<unknown>[] = []
    const { chart } = setup(() => signs(200))
    const answer = await panelQuestion('vital-signs').ask(
      chart,
      askOptions({ onSoFar: (each) => soFar.push(each) }),
    )
    expect(shownLines(answer)).toHaveLength(200)
    expect(answer.outcome).toEqual({ kind: 'complete' })
    const first = soFar.find((each) => each.lines.length > 0)
    expect(first?.lines).toHaveLength(50)
    expect(first?.outcome).toEqual({ kind: 'incomplete', because: ['still-loading'] })
  })

  test('and a slice that holds nothing does not hold up the drawing of another', async () => {
    const soFar: ChartAnswer<unknown>[] = []
    const { chart } = setup(() => results(30, '2025-12-01'))
    await panelQuestion('laboratory').ask(
      chart,
      askOptions({ onSoFar: (each) => soFar.push(each) }),
    )
    expect(soFar.map((each) => each.lines.length)).toEqual([30])
  })

  test('of orders, too, whose Medications are then still loading', async () => {
    const orders = Array.from({ length: 30 }, (_, at) =>
      medicationRequest(`m${String(at)}`, {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: `Medication/${String(at)}` },
      }),
    )
    const soFar: ChartAnswer<Medications>[] = []
    const { chart } = setup((query, path) =>
      path === 'MedicationRequest' ? paged(query, orders) : refusal(404, 'not known'),
    )
    await panelQuestion('medications').ask(
      chart,
      askOptions({ onSoFar: (each) => soFar.push(each) }),
    )
    expect(soFar.length).toBeGreaterThan(0)
    const reasons = soFar.flatMap(({ value }) =>
      value.current.map(({ naming }) => naming.notLoaded?.because),
    )
    expect(new Set(reasons)).toEqual(new Set(['still-loading']))
  })
})

describe('any date is asked for beside slices of time', () => {
  const held = [...results(150, '2026-11-01'), ...results(150, '2024-02-01').map(older)]

  test('and is not read on where they bring all that the server counts', async () => {
    const { ask, requested } = setup((query) => counted(query, held))
    const answer = await ask('laboratory', true)
    expect(answer).toMatchObject({ outcome: { kind: 'complete' }, window: { kind: 'any-date' } })
    expect(answer.lines).toHaveLength(300)
    expect(answer.runs[0]).toMatchObject({ pages: 1, isDivided: true })
    expect(requested.filter((url) => !url.includes('date='))).toHaveLength(1)
  })

  test('and is read on where the server counts more: undated ones are found', async () => {
    const undated = laboratoryResult({ id: 'undated', effectiveDateTime: undefined })
    const { ask } = setup((query) => counted(query, [...held, undated]))
    const answer = await ask('laboratory', true)
    expect(answer.outcome).toEqual({ kind: 'complete' })
    expect(answer.lines).toHaveLength(301)
    expect(answer.runs[0]).toMatchObject({ pages: 7, isDivided: false })
  })

  test('and a slice that was asked for in the window is counted once', async () => {
    const old = results(200, '2010-02-01').map(older)
    const all = [...results(15, '2026-03-15'), ...old]
    const { ask, requested } = setup((query) => counted(query, all, { size: 10 }))
    const { runs, lines } = await ask('laboratory')
    expect(lines).toHaveLength(215)
    expect(new Set(requested).size).toBe(requested.length)
    expect(new Set(runs.map(({ url }) => url)).size).toBe(runs.length)
  })

  test('a count of what the page holds is not taken for the whole', async () => {
    const { ask } = setup((query) => counted(query, held, { total: 50 }))
    const answer = await ask('laboratory', true)
    expect(answer.lines).toHaveLength(300)
  })
})

describe('a window that holds too little is widened to any date', () => {
  test('and the resources of both searches are accounted for once', async () => {
    const { ask, requested } = setup((query) => results(query.has('date') ? 2 : 3))
    const answer = await ask('laboratory')
    expect(requested).toHaveLength(slices + 1)
    expect(answer).toMatchObject({ outcome: { kind: 'complete' }, window: { kind: 'any-date' } })
    expect(answer.lines.map(({ key }) => key)).toEqual([
      'Observation/k0',
      'Observation/k1',
      'Observation/k2',
    ])
    expect(answer.runs.map(({ entries }) => entries)).toEqual([2, 0, 0, 0, 3])
  })

  test('where the self link shows nothing, too: it is not proven either way', async () => {
    const { ask, requested } = setup(() =>
      searchset(results(1), 'https://ehr.example/fhir/_snapshot?id=1'),
    )
    const answer = await ask('laboratory')
    expect(requested).toHaveLength(slices + 2)
    expect(answer).toMatchObject({
      outcome: { kind: 'incomplete', because: ['filters-not-shown'] },
      window: { kind: 'any-date' },
    })
  })

  test('also when it holds plenty of another category', async () => {
    const { ask, requested } = setup(() => [...signs(500), ...results(3)])
    const answer = await ask('laboratory')
    expect(requested).toHaveLength(slices + 1)
    expect(shownLines(answer)).toHaveLength(3)
    expect(answer.lines).toHaveLength(503)
    expect(answer.outcome).toEqual({ kind: 'incomplete', because: ['category-not-applied'] })
  })

  test('and a server that ignores the date alone has then proven its answer', async () => {
    const { ask } = setup(() => [...results(2, '2011-05-05'), ...results(1)], {
      areDatesIgnored: true,
    })
    expect(await ask('laboratory')).toMatchObject({
      outcome: { kind: 'complete' },
      window: { kind: 'any-date' },
    })
  })

  test.each([
    ['with enough in it', () => results(30)],
    ['with a page that was refused', nextElsewhere],
  ])('but not %s', async (_, answer) => {
    const { ask, requested } = setup(answer)
    expect((await ask('laboratory')).window).toEqual({ kind: 'since', from: '2024-11-01' })
    expect(requested).toHaveLength(slices)
  })

  test('and when that search fails, the first answer is kept, and the failure accounted for', async () => {
    const { ask } = setup((query) => (query.has('date') ? results(2) : refusal(403, 'no')))
    const answer = await ask('laboratory')
    expect(answer).toMatchObject({
      outcome: { kind: 'complete' },
      window: { kind: 'since', from: '2024-11-01' },
    })
    expect(notFetchedLines(answer)).toMatchObject([
      { key: expect.stringMatching(/, page 1$/) as string, fate: { reason: 'forbidden' } },
    ])
    expect(answer.runs.at(-1)).toMatchObject({ requests: 1, error: { httpStatus: 403 } })
  })
})

function nextElsewhere(query: URLSearchParams): Response {
  return Response.json({
    resourceType: 'Bundle',
    link: [{ relation: 'next', url: 'https://elsewhere.example/page2' }],
    entry: results(1)
      .filter((resource) => isInDates(resource, query))
      .map((resource) => ({ resource })),
  })
}

test('a scope that is narrower than the question is one more doubt', async () => {
  const category = 'http://terminology.hl7.org/CodeSystem/observation-category'
  const { ask } = setup(() => results(30), {
    session: {
      grantedScopes: [`patient/Observation.rs?category=${category}|laboratory&status=final`],
    },
  })
  expect((await ask('laboratory')).outcome).toEqual({
    kind: 'incomplete',
    because: ['narrowed-by-scope'],
  })
})

describe('where nothing could be read, what was tried is known', () => {
  test.each<[PanelId, string, number]>([
    ['laboratory', 'Observation?patient=p&category=laboratory', slices],
    ['medications', 'MedicationRequest?patient=p', 1],
    ['patient', 'Patient/p', 1],
  ])('%s', async (panel, url, count) => {
    const { ask } = setup(() => refusal(403, 'not for you'))
    const error = await ask(panel).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(QuestionError)
    expect(error).toMatchObject({
      fhirError: { code: 'forbidden', httpStatus: 403, diagnostics: 'invalid: not for you' },
      attempt: {
        runs: Array.from({ length: count }, () => ({
          requests: 1,
          url: expect.stringContaining(url) as string,
        })),
        lines: Array.from({ length: count }, () => ({
          fate: { kind: 'not-fetched', reason: 'forbidden' },
        })),
      },
    })
  })
})

test('a Medication that could not be read has its line, its request and the EHR’s words', async () => {
  const order = medicationRequest('m', {
    medicationCodeableConcept: undefined,
    medicationReference: { reference: 'Medication/1' },
  })
  const { ask } = setup((_, path) =>
    path.startsWith('Medication/') ? refusal(404, 'not known') : [order],
  )
  const answer = await ask('medications')
  expect(answer.outcome).toEqual({ kind: 'complete' })
  expect(answer.lines).toMatchObject([
    { key: 'MedicationRequest/m', search: 'medication-requests', fate: { kind: 'shown' } },
    {
      key: 'Medication/1',
      search: 'medication-reads',
      fate: { kind: 'not-fetched', reason: 'not-found' },
    },
  ])
  expect(answer.runs[1]).toMatchObject({
    requests: 1,
    error: { diagnostics: 'invalid: not known' },
  })
})

test('a reader who stops while Medications are read has the orders, and is told why theirs are missing', async () => {
  const orders = ['1', '2', '3'].map((id) =>
    medicationRequest(`m${id}`, {
      medicationCodeableConcept: undefined,
      medicationReference: { reference: `Medication/${id}` },
    }),
  )
  const stopping = new AbortController()
  const { promise: isReading, resolve: reading } = Promise.withResolvers<undefined>()
  const server: Pick<Session, 'fhirServerUrl' | 'fetch'> = {
    fhirServerUrl: 'https://ehr.example/fhir',
    fetch: (url, init) => {
      if (!url.includes('/Medication/')) return Promise.resolve(searchset(orders, url))
      reading(undefined)
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'))
        })
      })
    },
  }
  const chart = { ...setup(() => []).chart, fhirClient: createFhirClient(server) }
  const asking = panelQuestion('medications').ask(chart, askOptions({ stop: stopping.signal }))
  await isReading
  stopping.abort()
  const answer = await asking
  expect(shownLines(answer)).toHaveLength(3)
  expect(notFetchedLines(answer).map(({ fate }) => fate.reason)).toEqual(
    orders.map(() => 'stopped-by-reader'),
  )
})

test('the patient is a line of the ledger', async () => {
  const { ask } = setup(() => Response.json(patient()))
  expect((await ask('patient')).lines).toMatchObject([
    { key: 'Patient/p', fate: { kind: 'shown' }, resource: patient() },
  ])
})

test('what states a category that no panel asks for goes to the panel of its code, or is left out by name', async () => {
  const exam = [{ coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'exam' }] }]
  const sent = [
    vitalSign('8867-4', { id: 'pulse', category: exam }),
    laboratoryResult({ id: 'potassium', category: exam }),
    vitalSign('71802-3', { id: 'housing', category: exam }),
    laboratoryResult({ id: 'result' }),
  ]
  const { ask } = setup(() => sent)
  const fates = async (panel: PanelId): Promise<unknown> => {
    const { lines } = await ask(panel)
    return lines.map(({ reference, fate }) => [
      reference?.split('/')[1],
      fate.kind === 'filtered' && 'category' in fate ? fate.category : fate.kind,
    ])
  }
  expect(await fates('vital-signs')).toEqual([
    ['pulse', 'shown'],
    ['potassium', 'exam'],
    ['housing', 'exam'],
    ['result', 'laboratory'],
  ])
  expect(await fates('laboratory')).toEqual([
    ['pulse', 'exam'],
    ['potassium', 'shown'],
    ['housing', 'exam'],
    ['result', 'shown'],
  ])
})
