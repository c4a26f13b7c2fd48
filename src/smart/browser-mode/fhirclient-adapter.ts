import * as security from 'fhirclient/lib/security/browser'
import { authorize as authorizeWith, ready as readyWith } from 'fhirclient/lib/smart'
import { isJsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { SmartError } from '../protocol/smart-error.ts'
import { tabStorage } from './tab-storage.ts'

/**
 * Browser mode: a public client whose tokens live in the tab. fhirclient does the SMART handshake
 * (discovery, PKCE, code exchange) and nothing else; what it stores is taken over and deleted at once.
 *
 * It is given surroundings of ours instead of its browser adapter: the page's address without any parameter,
 * so that none can override code, and a storage that never keeps "the" session under a well-known key. Its
 * default `state` and its open-server shortcut are closed off where it is called.
 */

type Surroundings = Parameters<typeof authorizeWith>[0]

const wellKnownKey = 'SMART_KEY'

const storage = {
  get: (key: string) => Promise.resolve(JSON.parse(tabStorage().getItem(key) ?? 'null') as unknown),
  set: (key: string, value: unknown) => {
    if (key !== wellKnownKey) tabStorage().setItem(key, JSON.stringify(value))
    return Promise.resolve(value)
  },
  unset: (key: string) => {
    tabStorage().removeItem(key)
    return Promise.resolve(true)
  },
}

const surroundings = {
  options: { fullSessionStorageSupport: false, replaceBrowserHistory: false },
  security,
  getUrl: () => new URL(location.pathname, location.origin),
  getStorage: () => storage,
  relative: (path: string) => new URL(path, location.origin).href,
} as unknown as Surroundings

export const authorize = (parameters: Exclude<Parameters<typeof authorizeWith>[1], unknown[]>) =>
  authorizeWith(surroundings, parameters)

export const ready = (options: Parameters<typeof readyWith>[1]) => readyWith(surroundings, options)

/** fhirclient keeps the discovered token endpoint in its stored state: the code goes only to the configured one. */
export function requireTokenEndpoint(stored: string | null, server: MatchedFhirServer): void {
  const state: unknown = JSON.parse(stored ?? 'null')
  const isConfigured = isJsonObject(state) && state['tokenUri'] === server.tokenEndpoint
  if (!isConfigured) throw new SmartError('token-endpoint-mismatch')
}
