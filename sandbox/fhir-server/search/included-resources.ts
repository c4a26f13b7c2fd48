import type { TokenAccess } from '../access/token-access.ts'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import { parametersOf } from '../parameters/parameter-table.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import { isReached, scopeReaches, type Reach } from '../access/scope-reach.ts'
import type { MatchContext } from '../search-types/search-type.ts'
import { includedReferences, type IncludeRule } from './include-rule.ts'

/**
 * The resources that the matches of a page refer to, each once, without the matches themselves. A resource that does
 * not exist here, or that the token may not read, "is omitted, and no error is returned":
 * https://hl7.org/fhir/R4/search.html#3.1.1.5.4
 */
export function includedResources(
  rules: readonly IncludeRule[],
  matches: readonly StoredResource[],
  store: ResourceStore,
  access: TokenAccess,
  context: MatchContext,
): readonly StoredResource[] {
  const references = new Set(
    rules.flatMap((rule) =>
      matches.flatMap((match) => includedReferences(rule, match, context.fhirServerUrl)),
    ),
  )
  for (const { resourceType, id } of matches) references.delete(`${resourceType}/${id}`)
  const reachesByType = new Map<string, readonly Reach[]>()
  return [...references].flatMap((reference) => {
    const [resourceType = '', id = ''] = reference.split('/')
    const resource = parametersOf(resourceType) && store.get(resourceType, id)
    if (!resource) return []
    const reaches = reachesByType.get(resourceType) ?? readReaches(access, resourceType, context)
    reachesByType.set(resourceType, reaches)
    return isReached(reaches, resource) ? [resource] : []
  })
}

function readReaches(
  access: TokenAccess,
  resourceType: string,
  context: MatchContext,
): readonly Reach[] {
  try {
    return scopeReaches(access, resourceType, 'r', context)
  } catch (error) {
    if (error instanceof FhirFailure) return []
    throw error
  }
}
