import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import type { SearchParameter } from './search-parameter.ts'
import { separated } from '../search-types/escaping.ts'
import type { MatchContext } from '../search-types/search-type.ts'

/** One occurrence of a search parameter; a search is the AND of its criteria (R4 search.html 3.1.1.4.17). */
export interface Criterion {
  readonly parameter: SearchParameter
  /** Whether any of a resource's values is to pass, or none: `:not` and `:missing=true`, which hold without values. */
  readonly wants: 'any' | 'none'
  readonly test: (value: unknown) => boolean
}

/**
 * @param text the value as it came, alternatives joined by commas
 * @returns undefined for an empty value: "Empty parameters are not an error - they are just ignored" (3.1.1.3)
 * @throws FhirFailure 400 for a modifier that the parameter does not have (3.1.1.4.4), or a value not of its form
 */
export function searchCriterion(
  parameter: SearchParameter,
  modifier: string | undefined,
  text: string,
  context: MatchContext,
): Criterion | undefined {
  if (modifier === 'missing') return text === '' ? undefined : missing(parameter, text)
  if (modifier !== undefined && !parameter.modifiers.includes(modifier))
    throw new FhirFailure(400, 'not-supported', `the modifier ":${modifier}" is not supported here`)
  const isReversed = modifier === 'not'
  const tests = separated(text, ',')
    .filter((alternative) => alternative !== '')
    .map((alternative) =>
      parameter.matching(alternative, isReversed ? undefined : modifier, context),
    )
  const [only, ...more] = tests
  if (!only) return undefined
  return {
    parameter,
    wants: isReversed ? 'none' : 'any',
    test: more.length === 0 ? only : (value) => tests.some((test) => test(value)),
  }
}

/** Whether one resource meets a criterion; `shelf.ts` answers the same for many at once. */
export function holds({ parameter, wants, test }: Criterion, resource: StoredResource): boolean {
  return parameter.values(resource).some(test) === (wants === 'any')
}

function missing(parameter: SearchParameter, text: string): Criterion {
  if (text !== 'true' && text !== 'false')
    throw new FhirFailure(400, 'value', `:missing is true or false, not "${text}"`)
  return { parameter, wants: text === 'true' ? 'none' : 'any', test: () => true }
}
