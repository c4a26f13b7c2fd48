import type { CapabilityStatement } from 'fhir/r4'
import type { StatedCapabilities } from '#src/ehr-families/stated-capabilities.ts'
import { element, elements, sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { FhirServer } from './request.ts'
import { responseText } from './response-text.ts'

/** It can be megabytes, and nobody waits for it. */
const maxAnswerMs = 30_000

/**
 * The server's CapabilityStatement; undefined where it cannot be read.
 * @param fetchOpenly sends no token: that is the form which scripts of any origin are allowed, and it needs no preflight
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#considerations-for-cross-origin-resource-sharing-cors-support)
 */
export async function readCapabilities(
  fhirServerUrl: string,
  fetchOpenly: FhirServer['fetch'],
): Promise<StatedCapabilities | undefined> {
  try {
    const response = await fetchOpenly(`${fhirServerUrl}/metadata`, {
      headers: { accept: 'application/fhir+json' },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(maxAnswerMs),
    })
    const body = await responseText(response, () => undefined)
    return response.ok ? statedCapabilities(JSON.parse(body)) : undefined
  } catch {
    return undefined
  }
}

/** What a CapabilityStatement says, as far as it can be read; undefined for anything else. */
export function statedCapabilities(json: unknown): StatedCapabilities | undefined {
  const statement = sent<CapabilityStatement>(json)
  if (statement.resourceType !== 'CapabilityStatement') return undefined
  const { name, version } = element(statement.software)
  const searchParameters = new Map<string, readonly string[]>()
  for (const rest of elements(statement.rest)) {
    if (rest.mode === 'client') continue
    const ofAll = namesOf(elements(rest.searchParam))
    for (const { type, searchParam } of elements(rest.resource)) {
      const ofType = namesOf(elements(searchParam))
      if (typeof type === 'string' && ofType.length > 0)
        searchParameters.set(type, [...ofType, ...ofAll])
    }
  }
  return {
    software:
      [text(name), text(version)].filter((part) => part !== undefined).join(' ') || undefined,
    publisher: text(statement.publisher),
    searchParameters,
  }
}

function namesOf(parameters: readonly { readonly name?: unknown }[]): readonly string[] {
  return parameters.flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
}
