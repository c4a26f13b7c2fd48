import type { Observation } from 'fhir/r4'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { createLedger } from '#src/fhir/ledger.ts'
import type { SearchRequest } from '#src/fhir/search.ts'
import { observation } from './observation.ts'

const fhirServerUrl = 'https://ehr.example/fhir'

/** What `searchPages` asks for: one patient's laboratory results. */
export const askedUrl = `${fhirServerUrl}/Observation?patient=1&category=laboratory`

/** A searchset whose self link shows the filters, unless other links are given. */
export function searchset(entries: readonly unknown[], parts: object = {}): object {
  return { resourceType: 'Bundle', type: 'searchset', link: [selfLink()], entry: entries, ...parts }
}

export function selfLink(url = askedUrl): object {
  return { relation: 'self', url }
}

/** Links of a page that is followed by another one. */
export function nextPage(url: string): object {
  return { link: [selfLink(), { relation: 'next', url }] }
}

/** An entry with an Observation of patient 1. */
export function entry(id: string, parts: Parameters<typeof observation>[0] = {}): object {
  return { resource: observation({ id, subject: { reference: 'Patient/1' }, ...parts }) }
}

/** Searches a server that answers with these pages, one after the other; the last one is repeated. */
export async function searchPages(
  pages: readonly (object | Response)[],
  parts: Partial<SearchRequest<Observation>> = {},
  ehr: EhrFamily = ehrFamilies.plain,
) {
  const requested: string[] = []
  const client = createFhirClient({
    fhirServerUrl,
    ehr,
    fetch: (url) => {
      requested.push(url)
      const body = pages[Math.min(requested.length, pages.length) - 1] ?? {}
      return Promise.resolve(body instanceof Response ? body.clone() : Response.json(body))
    },
  })
  const ledger = createLedger<Observation>()
  const { outcome, run } = await client.search({
    url: askedUrl.slice(fhirServerUrl.length + 1),
    asked: { resourceType: 'Observation', patientId: '1', category: 'laboratory' },
    ledger,
    ...parts,
  })
  return {
    outcome,
    run,
    requested,
    ids: ledger.resources().map(({ id }) => id),
    resources: ledger.resources(),
    lines: ledger.lines(),
  }
}
