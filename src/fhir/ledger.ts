import type { FhirResource } from 'fhir/r4'
import { jsonText, memberText } from '#src/r4/json-text.ts'
import { element, sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { LedgerLine, NotFetchedReason, ReceivedFate } from './ledger-line.ts'

/** An entry as it was received, with what becomes of it unless a newer version of the same resource is received. */
export interface Received {
  /** `Type/id`; undefined where the entry has none. */
  readonly reference: string | undefined
  readonly resource: unknown
  readonly fate: ReceivedFate
  /** `page 2, entry 17`. */
  readonly place: string
  /** The search that brought it, by its URL. */
  readonly search: string
}

/**
 * Accounts for everything that was received for one question, whatever searches and pages it came in: what comes again
 * unchanged is one line, and every other version of a resource a line of its own.
 */
export interface Ledger<Resource> {
  readonly receive: (received: Received) => void
  /** Notes that a page (the first is 1) was not fetched. */
  readonly skipPage: (search: string, page: number, reason: NotFetchedReason) => void
  /** How many resources were received, whatever their versions. */
  readonly size: () => number
  readonly lines: () => readonly LedgerLine<ReceivedFate>[]
  /** The newest version of every resource that was kept. */
  readonly resources: () => readonly Resource[]
}

interface Version extends Received {
  readonly key: string
  /** `/_history/2`; empty where no version was sent. */
  readonly history: string
}

export function createLedger<Resource extends FhirResource>(): Ledger<Resource> {
  /** By reference, each in the order of arrival. */
  const versions = new Map<string, Version[]>()
  /** By content, each with the searches that brought it. */
  const nameless = new Map<string, { readonly version: Version; readonly searches: string[] }[]>()
  const notFetched: LedgerLine<ReceivedFate>[] = []
  const keys = new Set<string>()

  /** The first of these that no other line has. */
  function freeKey(...wanted: readonly [string, ...string[]]): string {
    const key = wanted.find((each) => !keys.has(each)) ?? wanted[0]
    keys.add(key)
    return key
  }

  function receiveVersion(reference: string, received: Received) {
    const known = versions.get(reference) ?? []
    versions.set(reference, known)
    const history = historyPath(received.resource)
    const at = known.findIndex(
      (each) => each.history === history && isSameContent(each.resource, received.resource),
    )
    const same = known[at]
    if (same === undefined) {
      const { place, search } = received
      const name = reference + history
      const key = freeKey(name, `${name} (${place})`, `${name} (${place} of ${search})`)
      known.push({ ...received, history, key })
    } else if (isNewer(received, same)) {
      known[at] = { ...received, history, key: same.key }
    }
  }

  /** Without an id, the same content in another search is the same entry; twice in one search it is two. */
  function receiveNameless(received: Received) {
    const content = jsonText(received.resource)
    const known = nameless.get(content) ?? []
    nameless.set(content, known)
    const same = known.find(({ searches }) => !searches.includes(received.search))
    if (same) {
      same.searches.push(received.search)
    } else {
      const { place, search } = received
      const key = freeKey(place, `${place} of ${search}`)
      known.push({ version: { ...received, history: '', key }, searches: [search] })
    }
  }

  return {
    receive(received) {
      if (received.reference === undefined) receiveNameless(received)
      else receiveVersion(received.reference, received)
    },
    skipPage(search, page, reason) {
      notFetched.push({
        key: `${search}, page ${String(page)}`,
        reference: undefined,
        fate: { kind: 'not-fetched', reason },
      })
    },
    size: () => versions.size + nameless.size,
    lines: () => [
      ...[...versions.values()].flatMap(versionLines),
      ...[...nameless.values()].flat().map(({ version }) => line(version, version.fate)),
      ...notFetched,
    ],
    resources: () =>
      [...versions.values()]
        .map(newest)
        .filter(({ fate }) => fate.kind === 'kept')
        .map(({ resource }) => resource as Resource),
  }
}

/** What is about somebody else is withheld in every version; of the others, the newest decides. */
function versionLines(all: readonly Version[]): LedgerLine<ReceivedFate>[] {
  const current = newest(all)
  return all.map((each) =>
    line(
      each,
      each === current || each.fate.kind === 'withheld'
        ? each.fate
        : { kind: 'superseded', by: current.key },
    ),
  )
}

function line({ key, reference, resource }: Version, fate: ReceivedFate): LedgerLine<ReceivedFate> {
  return { key, reference, fate, resource }
}

function newest(all: readonly Version[]): Version {
  return all.reduce((current, each) => (isNewer(each, current) ? each : current))
}

/** The later `meta.lastUpdated` is newer, else the higher version; where neither is sent, what came last. */
function isNewer({ resource }: Received, { resource: earlier }: Received): boolean {
  const updated = lastUpdated(resource) - lastUpdated(earlier)
  if (updated !== 0 && !Number.isNaN(updated)) return updated > 0
  return !(Number(versionId(resource)) < Number(versionId(earlier)))
}

function lastUpdated(resource: unknown): number {
  return Date.parse(text(element(sent<FhirResource>(resource).meta).lastUpdated) ?? '')
}

function versionId(resource: unknown): string | undefined {
  return text(element(sent<FhirResource>(resource).meta).versionId)
}

/** https://hl7.org/fhir/R4/http.html#vread */
function historyPath(resource: unknown): string {
  const version = versionId(resource)
  return version === undefined ? '' : `/_history/${version}`
}

/** Some servers write `meta` anew for every answer. */
function isSameContent(one: unknown, other: unknown): boolean {
  const [first, second] = [sent<FhirResource>(one), sent<FhirResource>(other)]
  const names = new Set([...Object.keys(first), ...Object.keys(second)])
  names.delete('meta')
  return [...names].every((name) => memberText(first, name) === memberText(second, name))
}
