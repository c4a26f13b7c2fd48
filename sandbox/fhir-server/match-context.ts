import type { FhirServerDependencies } from './fhir-server-dependencies.ts'
import type { MatchContext } from './search-types/search-type.ts'

/** What matching may depend on, at this moment. */
export function matchContext({
  store,
  fhirServerUrl,
  now,
}: Pick<FhirServerDependencies, 'store' | 'fhirServerUrl'> & {
  readonly now: () => number
}): MatchContext {
  return {
    fhirServerUrl,
    now: now(),
    exists: (resourceType, id) => store.get(resourceType, id) !== undefined,
  }
}
