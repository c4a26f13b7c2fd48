import * as fc from 'fast-check'
import type { Observation } from 'fhir/r4'
import { expect, test } from 'vitest'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { askOptions } from '#src/testing/ask-options.ts'
import { isInDates } from '#src/testing/is-in-dates.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { session } from '#src/testing/session.ts'
import { panelQuestion } from './panels.ts'

/** How a server reads a search, as far as servers differ. */
const servers = fc.record({
  pageSize: fc.constantFrom(1, 3, 10, 50, 200),
  /** What `Bundle.total` counts. */
  counts: fc.constantFrom('all', 'the page', 'what is left', 'nothing'),
  sorts: fc.constantFrom('as asked', 'oldest first', 'not'),
  dates: fc.constantFrom(
    'applies',
    'applies',
    'ignores',
    'applies the first',
    'refuses two',
    'refuses',
  ),
  selfLink: fc.constantFrom('as asked', 'as asked', 'none', 'without dates', 'bare', 'with an end'),
  repeatsOne: fc.boolean(),
  refuses: fc.subarray(['_sort', '_count', 'no status']),
  refusesWith: fc.constantFrom(400, 200),
})
type Server = typeof servers extends fc.Arbitrary<infer Value> ? Value : never

/** Partial and missing dates, and some that lie on a slice's bound in another zone. */
const dates = fc.constantFrom(
  '2010-05-05',
  '2024-10-31T23:30:00-05:00',
  '2024-11',
  '2025',
  '2025-05-01T00:30:00+02:00',
  '2025-10',
  '2025-11-01',
  '2026-04-30T23:30:00-05:00',
  '2026',
  '2026-11-02T08:30:00Z',
  '2027-01-01',
  undefined,
)
const records = fc
  .array(dates, { maxLength: 60 })
  .map((all) =>
    all.map((effectiveDateTime, at) =>
      laboratoryResult({ id: `r${String(at)}`, effectiveDateTime }),
    ),
  )

const base = 'https://ehr.example/fhir'

function refusal(status: number, diagnostics: string): Response {
  const resource = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'invalid', diagnostics }],
  }
  return status === 200
    ? Response.json({ resourceType: 'Bundle', entry: [{ resource }] })
    : Response.json(resource, { status })
}

function refusedWords(
  query: URLSearchParams,
  { refuses, dates: date }: Server,
): string | undefined {
  const { length: dateCount } = query.getAll('date')
  if (refuses.includes('no status') && !query.has('status')) return 'status is required'
  const name = refuses.find((each) => query.has(each))
  if (name !== undefined) return `${name} is not supported`
  if (date === 'refuses' && dateCount > 0) return 'unknown parameter: date'
  return date === 'refuses two' && dateCount > 1 ? 'date was given twice' : undefined
}

/** The page of a record that a server answers a URL with. */
function answer(address: string, record: readonly Observation[], server: Server): Response {
  const query = new URL(address).searchParams
  const words = refusedWords(query, server)
  if (words !== undefined) return refusal(server.refusesWith, words)
  const read = server.dates === 'ignores' ? 0 : server.dates === 'applies the first' ? 1 : 2
  const used = new URLSearchParams(
    query
      .getAll('date')
      .slice(0, read)
      .map((date) => ['date', date]),
  )
  const direction = { 'as asked': query.has('_sort') ? -1 : 0, 'oldest first': 1, not: 0 }[
    server.sorts
  ]
  const time = ({ effectiveDateTime = '' }: Observation) => effectiveDateTime
  const found = record
    .filter((each) => isInDates(each, used))
    .toSorted((first, second) => direction * time(first).localeCompare(time(second)))
  const start = Number(query.get('start') ?? 0)
  const end = start + server.pageSize
  const page = found.slice(server.repeatsOne && start > 0 ? start - 1 : start, end)
  const next = new URL(address)
  next.searchParams.set('start', String(end))
  const self = selfLink(address, server)
  return Response.json({
    resourceType: 'Bundle',
    type: 'searchset',
    total: {
      all: found.length,
      'the page': page.length,
      'what is left': found.length - start,
      nothing: undefined,
    }[server.counts],
    link: [
      ...(self === undefined ? [] : [{ relation: 'self', url: self }]),
      ...(end < found.length ? [{ relation: 'next', url: next.href }] : []),
    ],
    entry: page.map((resource) => ({ resource })),
  })
}

function selfLink(address: string, { selfLink: shown }: Server): string | undefined {
  const url = new URL(address)
  if (shown === 'without dates') url.searchParams.delete('date')
  if (shown === 'with an end') url.searchParams.append('date', 'le2026-01-01')
  if (shown === 'bare') return base
  return shown === 'none' ? undefined : url.href
}

async function asked(record: readonly Observation[], server: Server, anyDate: boolean) {
  const client = {
    fhirServerUrl: base,
    fetch: (url: string) => Promise.resolve(answer(url, record, server)),
  }
  const chart = {
    session: session(client),
    fhirClient: createFhirClient(client),
    now: () => new Date('2026-11-28T12:00:00Z'),
  }
  const { outcome, window, lines } = await panelQuestion('laboratory').ask(
    chart,
    askOptions({ anyDate }),
  )
  const came = new Set(lines.map(({ reference }) => reference))
  const requested = new URLSearchParams(window.kind === 'since' ? { date: `ge${window.from}` } : {})
  return {
    outcome,
    missing: record.filter(
      (each) => isInDates(each, requested) && !came.has(`Observation/${each.id ?? ''}`),
    ),
  }
}

test('whatever a server does with a search, all that was asked for comes', async () => {
  await fc.assert(
    fc.asyncProperty(records, servers, fc.boolean(), async (record, server, anyDate) => {
      expect((await asked(record, server, anyDate)).missing).toEqual([])
    }),
    { seed: 11, numRuns: 150 },
  )
})

test('and a server that does what it is asked, and shows it, is believed', async () => {
  await fc.assert(
    fc.asyncProperty(records, servers, fc.boolean(), async (record, server, anyDate) => {
      const honest = { ...server, dates: 'applies', selfLink: 'as asked', counts: 'all' } as const
      expect(await asked(record, honest, anyDate)).toEqual({
        outcome: { kind: 'complete' },
        missing: [],
      })
    }),
    { seed: 11, numRuns: 60 },
  )
})
