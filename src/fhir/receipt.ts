import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4'
import { jsonText } from '#src/r4/json-text.ts'
import { element, sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { matchWith, type Asked, type Match } from './asked.ts'
import { firstTime } from './effective-time.ts'
import { FhirError } from './fhir-error.ts'
import type { Ledger } from './ledger.ts'
import type { ReceivedFate } from './ledger-line.ts'
import { issuesText, reportedIssues } from './operation-outcome.ts'
import type { Doubt, ReportedIssue } from './search-result.ts'

/** What one search has received so far. Every entry goes to the ledger; what it proves about the search stays here. */
export interface Receipt {
  /** Takes the entries of a page. Stops once, behind the first ones, so that what they bring can be drawn already. */
  readonly takePage: (body: unknown) => Generator<void, void>
  readonly issues: readonly ReportedIssue[]
  readonly pages: number
  /** Entries, without OperationOutcomes. */
  readonly entries: number
  /** The largest `Bundle.total` of its pages: a later page may count itself, or what is left. */
  readonly total: number | undefined
  /** References of the different matches, and the content of those without one. */
  readonly matches: ReadonlySet<string>
  /** The earliest time of what was kept, in epoch ms; undefined where nothing has one. */
  readonly earliest: number | undefined
  /** The filters that entries show not to have been applied. */
  readonly contradictions: () => readonly Doubt[]
  /**
   * What `Bundle.total` says against every match having come.
   * @param came how many different matches came; other searches may have brought some of them
   */
  readonly totalDoubts: (came?: number) => readonly Doubt[]
}

/** Enough for a first drawing: a page of 200 takes longer to read, with code that has not run before, than to draw. */
const firstEntries = 50

export function createReceipt(asked: Asked, search: string, ledger: Ledger<FhirResource>): Receipt {
  const issues: ReportedIssue[] = []
  const notApplied = new Set<Doubt>()
  const matches = new Set<string>()
  let pages = 0
  let entries = 0
  let notes = 0
  let total: number | undefined
  let earliest: number | undefined

  function takeEntry(entry: unknown, index: number) {
    const { resource: sentResource, search: how } = sent<BundleEntry>(entry)
    const resource = sent<FhirResource>(sentResource)
    if (resource.resourceType === 'OperationOutcome') {
      issues.push(...reportedIssues(sentResource))
      notes += 1
      return
    }
    entries += 1
    const place = `page ${String(pages)}, entry ${String(index + 1)}`
    const path = unreadablePath(resource, index)
    const reference =
      path === undefined
        ? `${text(resource.resourceType) ?? ''}/${text(resource.id) ?? ''}`
        : undefined
    if (element(how).mode !== 'include') matches.add(reference ?? jsonText(sentResource ?? entry))
    const fate =
      path === undefined ? fateOf(sentResource as unknown as FhirResource) : malformed(path)
    ledger.receive({ reference, resource: sentResource ?? entry, fate, place, search })
  }

  function fateOf(resource: FhirResource): ReceivedFate {
    if (resource.resourceType !== asked.resourceType)
      return { kind: 'unsupported', reason: 'unexpected-type' }
    const match = matchWith(asked, resource)
    for (const doubt of contradictions(match)) notApplied.add(doubt)
    if (match.subject !== 'patient') return { kind: 'withheld', reason: match.subject }
    if (typeof match.category === 'object') {
      const { other: category } = match.category
      return { kind: 'filtered', by: 'question', reason: 'other-category', category }
    }
    const time = firstTime(resource)?.earliest
    if (time !== undefined) earliest = Math.min(time, earliest ?? time)
    return { kind: 'kept', isCategoryKnown: match.category !== 'not-known' }
  }

  /** Duplicates do not count: behind one that comes twice, another can be missing. */
  function totalDoubts(came = matches.size): Doubt[] {
    if (total === undefined || total <= came) return []
    return [total <= came + notes ? 'total-counts-notes' : 'total-larger']
  }

  return {
    *takePage(body) {
      const bundle = searchset(body)
      pages += 1
      if (bundle.total !== undefined) total = Math.max(bundle.total, total ?? 0)
      for (const [index, entry] of bundle.entry.entries()) {
        if (index === firstEntries) yield
        takeEntry(entry, index)
      }
    },
    issues,
    matches,
    get pages() {
      return pages
    },
    get entries() {
      return entries
    },
    get total() {
      return total
    },
    get earliest() {
      return earliest
    },
    contradictions: () => [...notApplied],
    totalDoubts,
  }
}

/** A resource about somebody else, or about nobody it names, says nothing about the other filters. */
function contradictions({ subject, category, isOutsideWindow }: Match): Doubt[] {
  if (subject === 'other-patient') return ['patient-not-applied']
  if (subject === 'not-said') return ['patient-not-shown']
  return [
    ...(typeof category === 'object' || category === 'asked-by-code'
      ? (['category-not-applied'] as const)
      : []),
    ...(isOutsideWindow ? (['date-not-applied'] as const) : []),
  ]
}

function malformed(path: string): ReceivedFate {
  return { kind: 'malformed', path }
}

/** The element without which a resource cannot be told from others; undefined where all is there. */
function unreadablePath(resource: Sent<FhirResource>, index: number): string | undefined {
  const path = `Bundle.entry[${String(index)}].resource`
  if (text(resource.resourceType) === undefined) return path
  return text(resource.id) === undefined ? `${path}.id` : undefined
}

/** @throws FhirError `unexpected-resource` when the body is not a searchset */
function searchset(body: unknown): {
  readonly entry: readonly unknown[]
  readonly total: number | undefined
} {
  const { resourceType, entry = [], total } = sent<Bundle>(body)
  if (resourceType === 'Bundle' && Array.isArray(entry)) return { entry, total: countOf(total) }
  throw new FhirError('unexpected-resource', { diagnostics: issuesText(body) })
}

/** A count that is sent as text counts all the same. */
function countOf(total: unknown): number | undefined {
  if (typeof total === 'number') return total
  return /^\d+$/.test(text(total) ?? '') ? Number(total) : undefined
}
