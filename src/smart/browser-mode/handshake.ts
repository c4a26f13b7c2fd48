import FHIR from 'fhirclient'
import type { MatchedFhirServer } from '../known-fhir-servers.ts'
import { SmartError } from '../smart-error.ts'

/**
 * Browser mode: a public client whose tokens live in the tab. fhirclient does the SMART handshake
 * (discovery, PKCE, code exchange) and nothing else; what it stores is taken over and deleted at once.
 * Its URL parameters, its default `state`, its "well known" storage key and its open-server shortcut
 * are each closed off where it is called.
 */
FHIR.oauth2['settings'].fullSessionStorageSupport = false
FHIR.oauth2['settings'].replaceBrowserHistory = false

export const { authorize, ready } = FHIR.oauth2

/** fhirclient keeps the discovered token endpoint in its stored state: the code goes only to the configured one. */
export function requireTokenEndpoint(stored: string | null, server: MatchedFhirServer): void {
  const state: unknown = JSON.parse(stored ?? 'null')
  const isConfigured =
    typeof state === 'object' &&
    state !== null &&
    'tokenUri' in state &&
    state.tokenUri === server.tokenEndpoint
  if (!isConfigured) throw new SmartError('token-endpoint-mismatch')
}
