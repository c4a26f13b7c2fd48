import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { askOptions } from '#src/testing/ask-options.ts'
import {
  chartFrom,
  generatedCharts,
  type Chart,
  type ChartEntry as Entry,
} from '#src/testing/charts.ts'
import { isInDates } from '#src/testing/is-in-dates.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import type { AnswerLine } from './answer-line.ts'
import type { ChartAnswer } from './chart-answer.ts'
import { panelIds, panelQuestion, type PanelId } from './panels.ts'
import { QuestionError } from './question-error.ts'

/**
 * Nothing lost: whatever pages and entries a chart comes in, and whether or not the server applies the query, the
 * keys of the ledger are those of the entries that were sent.
 */

/** How a server answers: what it applies of the query, how many entries a page has, and in which order they come. */
interface Manner {
  readonly appliesQuery: boolean
  readonly appliesDates: boolean
  /** Whether it says how many there are. */
  readonly countsAll: boolean
  readonly pageSize: number
  /** Moves entries and breaks ties; the same number gives the same order. */
  readonly shuffle: number
  /** How many entries, at most, an answer holds. */
  readonly sample: number
  /** Put among the entries. */
  readonly untidy: readonly Entry[]
  /** Every so many entries one comes twice; 0 for none. */
  readonly repeats: number
}

const fhirServerUrl = 'https://ehr.example/fhir'

/** Serves a chart, and notes the entries of every page that was fetched. */
function server(chart: Chart, manner: Manner) {
  const fetched: Entry[] = []
  const answers = new Map<string, readonly Entry[]>()

  function answer(address: string): Response {
    const url = new URL(address)
    const [resourceType = '', id] = url.pathname.slice('/fhir/'.length).split('/')
    if (id !== undefined) return read(resourceType, decodeURIComponent(id))
    const start = Number(url.searchParams.get('start') ?? 0)
    url.searchParams.delete('start')
    const all = answers.get(url.href) ?? found(resourceType, url.searchParams)
    answers.set(url.href, all)
    const page = all.slice(start, start + manner.pageSize)
    fetched.push(...page)
    const end = start + manner.pageSize
    const link = [
      { relation: 'self', url: url.href },
      ...(end < all.length ? [{ relation: 'next', url: `${url.href}&start=${String(end)}` }] : []),
    ]
    const total = manner.countsAll ? all.length : undefined
    return Response.json({ resourceType: 'Bundle', type: 'searchset', total, link, entry: page })
  }

  function found(resourceType: string, query: URLSearchParams): readonly Entry[] {
    const category = query.get('category')
    const matches = chart.entries.filter(
      ({ resource }) =>
        resource?.resourceType === resourceType &&
        (category === null || !manner.appliesQuery || isIn(resource, category)) &&
        (!manner.appliesDates || isInDates(resource, query)),
    )
    const some = shuffled(matches, manner.shuffle).slice(0, manner.sample)
    const again = manner.repeats === 0 ? [] : some.filter((_, at) => at % manner.repeats === 0)
    return shuffled([...some, ...again, ...manner.untidy], manner.shuffle + 1)
  }

  function read(resourceType: string, id: string): Response {
    const entry = chart.entries.find(
      ({ resource }) => resource?.resourceType === resourceType && resource.id === id,
    )
    if (!entry?.resource) return Response.json({}, { status: 404 })
    fetched.push(entry)
    return Response.json(entry.resource)
  }

  return { fetched, answer }
}

function isIn({ category }: NonNullable<Entry['resource']>, wanted: string): boolean {
  return (category ?? []).some(({ coding }) => (coding ?? []).some(({ code }) => code === wanted))
}

/** Deterministic: sorts by a number that depends on the place and the seed. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const rank = (at: number) => Math.imul(at + 1, 2_654_435_761 ^ (seed * 40_503)) >>> 0
  return items
    .map((item, at) => ({ item, rank: rank(at) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item)
}

async function answered(
  chart: Chart,
  manner: Manner,
  anyDate: boolean,
  ids: readonly PanelId[] = panelIds,
) {
  const all: { id: PanelId; fetched: readonly Entry[]; lines: readonly AnswerLine[] }[] = []
  for (const id of ids) {
    const { fetched, answer } = server(chart, manner)
    const session = fhirSession([], { fetch: (url) => Promise.resolve(answer(url)) })
    const launchContext = { ...session.launchContext, patientId: chart.patientId }
    const question = panelQuestion(id)
    const { lines } = await question
      .ask(
        {
          session: { ...session, fhirServerUrl, launchContext },
          fhirClient: createFhirClient({ fhirServerUrl, fetch: session.fetch }),
          now: () => new Date('2026-11-28T12:00:00Z'),
        },
        askOptions({ anyDate }),
      )
      .catch((error: unknown): Pick<ChartAnswer<unknown>, 'lines'> => {
        if (error instanceof QuestionError) return error.attempt
        throw error
      })
    all.push({ id, fetched, lines })
  }
  return all
}

function sentKeys(entries: readonly (Entry | null)[]): string[] {
  const keys = entries.flatMap((entry) => {
    const { resourceType, id, meta } = entry?.resource ?? {}
    if (resourceType === undefined || id === undefined) return []
    const version = meta?.versionId === undefined ? '' : `/_history/${meta.versionId}`
    return [`${resourceType}/${id}${version}`]
  })
  return [...new Set(keys)].toSorted()
}

async function expectAccounted(chart: Chart, manner: Manner, anyDate: boolean): Promise<void> {
  for (const { fetched, lines } of await answered(chart, manner, anyDate)) {
    const received = lines.filter(({ fate }) => fate.kind !== 'not-fetched')
    const named = received.filter(({ reference }) => reference !== undefined)
    expect(named.map(({ key }) => key).toSorted()).toEqual(sentKeys(fetched))
    const unreadable = new Set(fetched.filter((each) => sentKeys([each]).length === 0))
    const nameless = received.filter(({ reference }) => reference === undefined)
    expect(nameless.map(({ fate }) => fate.kind)).toEqual([...unreadable].map(() => 'malformed'))
    const lost = lines.filter(({ fate }) => fate.kind === 'unsupported' && fate.reason === 'no-row')
    expect(lost).toEqual([])
  }
}

/** New objects each time: two entries of the same content are two entries. */
const untidyEntry = fc
  .constantFrom(
    '{}',
    '{"resource":{"resourceType":"Observation"}}',
    '{"resource":{"id":"without-a-type"}}',
    '{"resource":{"resourceType":"Practitioner","id":"not-asked-for"}}',
    '{"resource":{"resourceType":"Observation","id":"about-nobody","meta":{"versionId":"3"}}}',
  )
  .map((json) => JSON.parse(json) as Entry)

const manner = fc.record<Manner>({
  appliesQuery: fc.boolean(),
  appliesDates: fc.boolean(),
  countsAll: fc.boolean(),
  pageSize: fc.constantFrom(1, 7, 50, 1000),
  shuffle: fc.nat(1_000_000),
  sample: fc.constantFrom(45, 300, Infinity),
  untidy: fc.array(untidyEntry, { maxLength: 4 }),
  repeats: fc.constantFrom(0, 0, 3, 10),
})

function expectEveryEntryAccounted(charts: readonly Chart[], numRuns: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...charts), manner, fc.boolean(), expectAccounted),
    { numRuns, seed: 20261128 },
  )
}

// Whole charts, many times: a busy machine needs longer than the usual limit.
const maxMs = 90_000

describe('the ledger’s keys are those of what was sent', () => {
  test(
    'for the generated patients with all of the mess',
    async () => {
      await expectEveryEntryAccounted(generatedCharts(1), 60)
    },
    maxMs,
  )

  // The public charts lie beside the project, and are never copied into it: without them this is skipped.
  const folder = '../shared/data/patients'
  const isThere = existsSync(folder)
  test.runIf(isThere)(
    `for the public charts${isThere ? '' : ' (not run: no folder)'}`,
    async () => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
      const charts = files.map((name) => chartFrom(name, readFileSync(`${folder}/${name}`, 'utf8')))
      await expectEveryEntryAccounted(charts, 40)
    },
    maxMs,
  )

  test('and where every page fits, those of the whole chart', async () => {
    const [chart] = generatedCharts(1)
    if (!chart) throw new Error('no chart was generated')
    const whole = { appliesQuery: false, shuffle: 0, sample: Infinity, untidy: [], repeats: 0 }
    const observations = sentKeys(
      chart.entries.filter(({ resource }) => resource?.resourceType === 'Observation'),
    )
    for (const pageSize of [10, 50, 1000])
      for (const appliesDates of [true, false])
        for (const countsAll of [true, false]) {
          const paged = { ...whole, pageSize, appliesDates, countsAll }
          const [panel] = await answered(chart, paged, true, ['vital-signs'])
          expect(panel?.lines.map(({ key }) => key).toSorted()).toEqual(observations)
        }
  })
})
