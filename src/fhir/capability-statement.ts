import type { CapabilityStatement } from 'fhir/r4'
import type { StatedCapabilities } from '#src/ehr-families/stated-capabilities.ts'
import { element, elements, sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'

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
