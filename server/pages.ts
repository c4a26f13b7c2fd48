import { pageAt, type PageAddress } from '#src/paths.ts'
import { knownFhirServerOf, type KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { securityHeaders, type Reach } from './security-headers.ts'

/** A page as it is served at one address. */
export interface Page {
  /** The file of the build that it is made from. */
  readonly file: '/index.html' | '/launch.html'
  /** The EHRs that it knows; they are placed in it. */
  readonly knownFhirServers: readonly KnownFhirServer[]
  /** @param inlineScripts those that the page was built with, as a policy calls them */
  readonly headers: (inlineScripts?: readonly string[]) => Readonly<Record<string, string>>
}

/**
 * The page at a path, with what it needs of the configuration and nothing more: a page of one EHR knows this EHR, may
 * ask it and be shown by it, and no other.
 */
export function pageFor(
  pathname: string,
  knownFhirServers: readonly KnownFhirServer[],
): Page | undefined {
  const address = pageAt(pathname)
  const known = address && knownAt(address, knownFhirServers)
  if (known === undefined) return undefined
  const reach: Reach = {
    connectsTo: known.flatMap((each) => reached(each, address?.page === 'launch')),
    // The start page knows no EHR and shows nothing of one.
    shownBy: known.flatMap(({ frameAncestors }) => frameAncestors),
    isHeldByOpener: known.some(({ opensWindow }) => opensWindow),
  }
  return {
    file: address?.page === 'launch' ? '/launch.html' : '/index.html',
    knownFhirServers: known,
    headers: (inlineScripts) => securityHeaders(reach, inlineScripts),
  }
}

function knownAt(
  address: PageAddress,
  all: readonly KnownFhirServer[],
): readonly KnownFhirServer[] | undefined {
  if (address.page === 'start') return []
  if (address.page === 'launch' && address.ehrId === undefined)
    return all.filter(({ patientsOnly }) => patientsOnly !== true)
  const known = knownFhirServerOf(all, address.ehrId)
  return known && [known]
}

/** A launch page reads discovery documents; a chart page asks for tokens, and for the keys that signed them. */
function reached(known: KnownFhirServer, isLaunch: boolean): string[] {
  const bases = [known, ...(known.simulator ? [known.simulator] : [])]
  const keys = isLaunch || known.keysOrigin === undefined ? [] : [known.keysOrigin]
  const urls = bases.flatMap(({ fhirServerUrl, tokenEndpoint }) =>
    isLaunch ? [fhirServerUrl] : [fhirServerUrl, tokenEndpoint],
  )
  return [...urls, ...keys].map((url) => new URL(url.replace('{settings}', 'settings')).origin)
}
