import { requestJson } from '../protocol/request-json.ts'
import type { Fetch } from '../protocol/fetch.ts'

/** It can be megabytes, and nobody waits for it. */
const deadlineMs = 30_000

/**
 * The CapabilityStatement, or undefined. It is asked for without a token: that is the form which scripts of any origin
 * are allowed (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#considerations-for-cross-origin-resource-sharing-cors-support),
 * and it needs no preflight.
 */
export async function readCapabilities(fhirServerUrl: string, fetch: Fetch): Promise<unknown> {
  const answer = await requestJson(fetch, `${fhirServerUrl}/metadata`, {
    headers: { accept: 'application/fhir+json' },
    cache: 'default',
    deadlineMs,
  })
  return answer.kind === 'json' && answer.status === 200 ? answer.body : undefined
}
