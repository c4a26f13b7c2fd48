import { isJsonObject } from './json-object.ts'
import type { KnownFhirServer } from './smart/protocol/known-fhir-servers.ts'
import { SmartError } from './smart/protocol/smart-error.ts'

/** How this deployment runs: a union on `mode`, which backend-for-frontend will join. */
export type Config = BrowserConfig

interface BrowserConfig {
  readonly mode: 'browser'
  readonly knownFhirServers: readonly KnownFhirServer[]
}

/**
 * The configuration that the server placed in the page when it started, so that changing it needs no rebuild and
 * reading it no request. The server has validated it (`known-fhir-servers-schema.ts`).
 * @throws SmartError `not-configured` if the page was served without it
 */
export function pageConfig(page: Document): Config {
  const text = page.getElementById('known-fhir-servers')?.textContent ?? ''
  const block: unknown = JSON.parse(text === '' ? 'null' : text)
  if (!isKnownFhirServers(block)) throw new SmartError('not-configured')
  return { mode: 'browser', knownFhirServers: block.knownFhirServers }
}

function isKnownFhirServers(block: unknown): block is { knownFhirServers: KnownFhirServer[] } {
  const servers = isJsonObject(block) ? block['knownFhirServers'] : undefined
  return Array.isArray(servers) && servers.length > 0
}
