import { FhirFailure } from '../answers/fhir-failure.ts'

/** How much of each resource is wanted: https://hl7.org/fhir/R4/search.html#3.1.1.5.8 and #3.1.1.5.9 */
export type ResourceShape =
  | { readonly kind: 'whole' }
  | { readonly kind: 'summary' | 'text' | 'data' }
  | { readonly kind: 'elements'; readonly names: readonly string[] }

/**
 * `_summary=count` concerns the search and does not change resources.
 * @throws FhirFailure 400
 */
export function resourceShape(
  summary: string | undefined,
  elements: readonly string[],
): ResourceShape {
  const asked = elements.flatMap((each) => each.split(',')).map((name) => name.trim())
  const names = [...new Set(asked)].filter((name) => name !== '')
  if (summary !== undefined && !['true', 'false', 'text', 'data', 'count'].includes(summary))
    throw new FhirFailure(400, 'value', `"${summary}" is not a summary`)
  const part = summary === 'true' ? 'summary' : summary
  const isPart = part === 'summary' || part === 'text' || part === 'data'
  if (isPart && names.length > 0)
    throw new FhirFailure(400, 'invalid', '_summary and _elements contradict each other')
  if (isPart) return { kind: part }
  const wrong = names.find((name) => !/^[a-z][A-Za-z]*$/.test(name))
  if (wrong !== undefined)
    throw new FhirFailure(400, 'value', `"${wrong}" is not an element at the root of a resource`)
  return names.length > 0 ? { kind: 'elements', names } : { kind: 'whole' }
}
