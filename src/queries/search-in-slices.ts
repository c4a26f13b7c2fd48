import type { Halt, SearchReceived } from '#src/fhir/search.ts'
import type { SearchResult } from '#src/fhir/search-result.ts'
import { dividedSlice } from '#src/searches/divided-slice.ts'
import type { TimeSlice } from '#src/searches/time-slice.ts'
import { mergedOutcome } from './merged-outcome.ts'

/** How one slice of time is searched for. */
export interface SliceRequest {
  readonly slice: TimeSlice
  readonly priority: number
  readonly beforeNextPage: (page: SearchReceived) => Halt | undefined | Promise<Halt | undefined>
}

export interface SliceSearch {
  readonly search: (request: SliceRequest) => Promise<SearchResult>
  readonly now: Date
  /** Slices of time cannot be asked for. */
  readonly hasOtherDates: boolean
}

/** What all searches together prove: `outcome` is that of those that cover what was asked for. */
export interface SlicedResult extends Pick<SearchResult, 'outcome'> {
  readonly results: readonly SearchResult[]
}

/**
 * Asks for these slices at the same time. If the server does not apply dates, or refuses two of them in one search, the
 * whole is asked for with one date instead.
 */
export async function searchSlices(
  server: SliceSearch,
  slices: readonly TimeSlice[],
): Promise<SlicedResult> {
  const results = await searchParts(server, slices)
  if (slices.length === 1 || !results.some(areDatesUnusable))
    return { outcome: mergedOutcome(results), results }
  const slice = { from: slices.at(-1)?.from }
  const whole = await server.search({ slice, priority: 0, beforeNextPage: () => undefined })
  return { outcome: whole.outcome, results: [...results, whole] }
}

/**
 * Asks for any date, undated resources included. Where the server says how many there are, and pages are many, slices
 * of time are asked for beside it; the search itself is read on unless they have brought all that the server counts.
 */
export async function searchAnyDate(server: SliceSearch): Promise<SlicedResult> {
  const others: SearchResult[] = []
  const whole = await server.search({
    slice: {},
    priority: 0,
    beforeNextPage: async (page) => {
      if (server.hasOtherDates || page.total === undefined || page.pages > 1) return undefined
      const slices = dividedSlice({}, page, server.now)
      if (slices.length === 1) return undefined
      const results = await searchParts(server, slices)
      others.push(...results)
      if (mergedOutcome(results).kind !== 'complete') return undefined
      return differentMatches([page, ...results]) === page.total ? 'divided' : undefined
    },
  })
  return { outcome: whole.outcome, results: [whole, ...others] }
}

/** What slices are divided into is asked for once every slice was. */
const behindSlices = 10

/**
 * A slice that is too dense is divided, and doubted where its parts bring less than it counts. Once a server is seen to
 * ignore dates, nothing more is asked of it.
 */
async function searchParts(
  { search, now }: SliceSearch,
  slices: readonly TimeSlice[],
): Promise<readonly SearchResult[]> {
  let areDatesIgnored = false

  async function searchSlice(slice: TimeSlice, priority: number): Promise<readonly SearchResult[]> {
    let parts: readonly TimeSlice[] = []
    let dense: SearchReceived | undefined
    const result = await search({
      slice,
      priority,
      beforeNextPage: (page) => {
        areDatesIgnored ||= page.contradictions().includes('date-not-applied')
        if (areDatesIgnored) return 'divided'
        if (page.pages === 1) parts = dividedSlice(slice, page, now)
        dense = page
        return parts.length > 1 ? 'divided' : undefined
      },
    })
    areDatesIgnored ||= isDateIgnored(result)
    if (parts.length < 2 || areDatesIgnored) return [result]
    const results = [result, ...(await searchAll(parts, priority + behindSlices))]
    const [doubt] = dense?.totalDoubts(differentMatches(results)) ?? []
    return doubt
      ? [...results, { ...result, outcome: { kind: 'incomplete', because: [doubt] } }]
      : results
  }

  async function searchAll(
    parts: readonly TimeSlice[],
    priority: number,
  ): Promise<readonly SearchResult[]> {
    const searches = parts.map((part, index) => searchSlice(part, priority + index))
    return (await Promise.all(searches)).flat()
  }

  return await searchAll(slices, 0)
}

function differentMatches(results: readonly Pick<SearchResult, 'matches'>[]): number {
  return new Set(results.flatMap(({ matches }) => [...matches])).size
}

function areDatesUnusable(result: SearchResult): boolean {
  return isDateIgnored(result) || isEndRefused(result)
}

function isDateIgnored({ outcome }: SearchResult): boolean {
  return outcome.kind === 'incomplete' && outcome.because.includes('date-not-applied')
}

/** Perhaps for its two dates; not where it is the parameter that is not known. */
function isEndRefused({ outcome, run }: SearchResult): boolean {
  return (
    outcome.kind === 'failed' &&
    outcome.error.code === 'bad-request' &&
    run.url.includes('=lt') &&
    !/unknown|unsupported|not (?:supported|known|recogni[sz]ed)/i.test(
      outcome.error.diagnostics ?? '',
    )
  )
}
