import type { Page } from '@playwright/test'
import type { Clinic } from '../clinic.ts'

/** The requests that a page sends to anybody but this app and its EHR, from now on. */
export function foreignRequests(page: Page, clinic: Clinic): readonly string[] {
  const known = [clinic.app, clinic.ehr, clinic.fhirServerUrl].map((url) => new URL(url).origin)
  const foreign: string[] = []
  page.on('request', (request) => {
    // Chromium tells where a redirect points to as if it were asked for, also where it is not followed. That none is
    // followed is shown in `e2e/discovery.spec.ts` and `e2e/addresses.spec.ts`, with a place that can be asked.
    if (request.redirectedFrom() !== null) return
    const { origin, protocol } = new URL(request.url())
    if (/^https?:$/.test(protocol) && !known.includes(origin)) foreign.push(request.url())
  })
  return foreign
}
