import type { Fetch } from '#src/smart/protocol/fetch.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { SmartError } from '#src/smart/protocol/smart-error.ts'
import { everySearch } from '#src/searches/declared-searches.ts'
import { requestedScopes } from '#src/searches/scopes.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import { windowOfFhirclient } from '#src/testing/window-of-fhirclient.ts'

/** The scopes that an EHR launch of this entry asks for. */
export function scopesOf({ known }: MatchedFhirServer): readonly string[] {
  const { scopes: syntax, refresh, readerScopes: reader, optionalScopes: optional } = known
  const launch = 'ehr-launch'
  return requestedScopes(everySearch, { syntax, launch, refresh, reader, optional })
}

/**
 * Begins a launch with the app's own code, in a tab whose requests obey CORS as a browser's do.
 * @returns the code with which it stops before the EHR's sign-in; undefined where it gets there
 */
export async function codeOfLaunch(
  server: MatchedFhirServer,
  app: string,
): Promise<string | undefined> {
  Object.assign(globalThis, { window: windowOfFhirclient })
  const { beginLaunch } = await import('#src/smart/browser-mode/begin-launch.ts')
  const clock = { now: () => Date.now(), monotonic: () => performance.now(), schedule: noTask }
  const tab = createFakeBrowser(clock, asPageOf(app)).openTab().page()
  const redirectUri = `${app}/e/${server.known.id}/callback`
  try {
    await beginLaunch({ server, scopes: scopesOf(server), redirectUri, launch: 'l' }, tab)
    return undefined
  } catch (error) {
    if (error instanceof SmartError) return error.code
    throw error
  }
}

const noTask = () => () => undefined

/** `fetch` as a page has it: an answer that is not shared with its origin is a network error. */
function asPageOf(app: string): Fetch {
  return async (url, init) => {
    const headers = { ...(init?.headers as Record<string, string>), origin: app }
    const response = await fetch(url, { ...init, headers })
    const allowed = response.headers.get('access-control-allow-origin')
    const isRead = init?.mode === 'no-cors' || allowed === '*' || allowed === app
    if (!isRead && response.status < 300) throw new TypeError('not shared')
    return response
  }
}
