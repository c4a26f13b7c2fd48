import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  idsOf,
  serveResources,
  type ServedResources,
  type WrittenResource,
} from './serve-resources.ts'

/** A section of https://hl7.org/fhir/R4/search.html, a search, and the ids it finds in order, or its error status. */
export type SearchCase = readonly [
  paragraph: string,
  search: string,
  finds: readonly string[] | number,
]

/**
 * Runs the cases over HTTP against `resources`. `[base]` in a search or a resource is replaced by the server's URL.
 * @param now the server's clock, on which only `ap` depends
 */
export function searchTable(
  title: string,
  resources: readonly WrittenResource[],
  cases: readonly SearchCase[],
  now = Date.parse('2026-11-24T12:00:00Z'),
): void {
  describe(title, () => {
    let served: ServedResources
    beforeAll(async () => {
      served = await serveResources(resources, {}, () => now)
    })
    afterAll(() => served.close())

    test.each(cases)('%s — %s', async (_, search, finds) => {
      const path = search.replaceAll('[base]', served.fhirServerUrl)
      const { status, json } = await served.ask(path)
      if (typeof finds === 'number') {
        expect({ status, is: json.resourceType }).toEqual({ status: finds, is: 'OperationOutcome' })
      } else {
        expect({ status, ids: idsOf(json) }).toEqual({ status: 200, ids: finds })
        expect(json.total).toBe(finds.length)
      }
    })
  })
}
