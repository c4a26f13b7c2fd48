import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4'
import { element, sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { FhirError } from './fhir-error.ts'
import { reportedIssues } from './operation-outcome.ts'
import type { ReportedIssue, Withheld, WithheldReason } from './search-result.ts'
import { isAboutPatient } from './subject.ts'

/** What a search has received so far: every entry is either kept or withheld with a reason. */
export interface Receipt<Resource> {
  readonly takePage: (body: unknown) => void
  readonly resources: () => readonly Resource[]
  readonly withheld: () => readonly Withheld[]
  readonly issues: () => readonly ReportedIssue[]
  readonly pages: () => number
  /** Entries received, without OperationOutcomes. */
  readonly received: () => number
  /** `Bundle.total` of the last page that had one. */
  readonly total: () => number | undefined
}

export function createReceipt<Resource extends FhirResource>(
  fhirServerUrl: string,
  expected: { readonly resourceType: string; readonly patientId: string },
): Receipt<Resource> {
  const kept = new Map<string, Resource>()
  const withheld: Withheld[] = []
  const issues: ReportedIssue[] = []
  let pages = 0
  let received = 0
  let total: number | undefined

  function takeEntry(entry: unknown, position: string) {
    const resource = entryResource(entry)
    if (resource?.resourceType === 'OperationOutcome') {
      issues.push(...reportedIssues(resource))
      return
    }
    received += 1
    const reference = resource?.id ? `${resource.resourceType}/${resource.id}` : position
    const reason = withheldReason(resource)
    if (reason !== undefined || !resource) {
      withheld.push({ reference, reason: reason ?? 'malformed' })
      return
    }
    const earlier = kept.get(reference)
    if (earlier === undefined || isNewer(resource, earlier))
      kept.set(reference, resource as Resource)
    if (earlier !== undefined) withheld.push({ reference, reason: 'superseded' })
  }

  function withheldReason(resource: FhirResource | undefined): WithheldReason | undefined {
    if (!resource?.id) return 'malformed'
    if (resource.resourceType !== expected.resourceType) return 'unexpected-type'
    return isAboutPatient(resource, expected.patientId, fhirServerUrl) ? undefined : 'other-patient'
  }

  return {
    takePage(body) {
      const bundle = searchset(body)
      pages += 1
      if (typeof bundle.total === 'number') total = bundle.total
      for (const [index, entry] of bundle.entry.entries()) {
        takeEntry(entry, `page ${String(pages)}, entry ${String(index + 1)}`)
      }
    },
    resources: () => [...kept.values()],
    withheld: () => withheld,
    issues: () => issues,
    pages: () => pages,
    received: () => received,
    total: () => total,
  }
}

/** @throws FhirError `unexpected-resource` when the body is not a searchset */
function searchset(body: unknown): { readonly entry: readonly unknown[]; readonly total: unknown } {
  const { resourceType, entry = [], total } = sent<Bundle>(body)
  if (resourceType === 'Bundle' && Array.isArray(entry)) return { entry, total }
  const diagnostics = reportedIssues(body)
    .map((issue) => `${issue.code}: ${issue.text}`)
    .join('; ')
  throw new FhirError('unexpected-resource', diagnostics === '' ? {} : { diagnostics })
}

function entryResource(entry: unknown): FhirResource | undefined {
  const resource: unknown = sent<BundleEntry>(entry).resource
  const { resourceType, id } = sent<FhirResource>(resource)
  const isResource =
    typeof resourceType === 'string' && (id === undefined || typeof id === 'string')
  return isResource ? (resource as FhirResource) : undefined
}

/** The later `meta.lastUpdated` is newer; unless both have one, the one that came last. */
function isNewer(resource: FhirResource, earlier: FhirResource): boolean {
  return !(lastUpdated(resource) < lastUpdated(earlier))
}

/** Epoch ms, or NaN. */
function lastUpdated(resource: FhirResource): number {
  return Date.parse(text(element(sent<FhirResource>(resource).meta).lastUpdated) ?? '')
}
