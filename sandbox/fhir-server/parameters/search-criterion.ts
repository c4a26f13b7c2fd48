import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import type { SearchParameter } from './search-parameter.ts'
import { splitUnescaped } from '../search-types/escaping.ts'
import type { MatchContext } from '../search-types/search-type.ts'

/** One search parameter with its value. All criteria must hold: https://hl7.org/fhir/R4/search.html#3.1.1.4.17 */
export interface Criterion {
  readonly parameter: SearchParameter
  /** Whether any value of a resource must pass, or none: `:not` and `:missing=true` also hold if there is no value. */
  readonly wants: 'any' | 'none'
  readonly test: (value: unknown) => boolean
}

/**
 * @param text the value as it was sent, alternatives separated by commas
 * @returns undefined for an empty value, which is ignored: https://hl7.org/fhir/R4/search.html#3.1.1.3
 * @throws FhirFailure 400 for an unsupported modifier or a malformed value
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
  const tests = splitUnescaped(text, ',')
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

/** Whether one resource meets a criterion. `resource-index.ts` computes the same for many at once. */
export function meetsCriterion(
  { parameter, wants, test }: Criterion,
  resource: StoredResource,
): boolean {
  return parameter.values(resource).some(test) === (wants === 'any')
}

function missing(parameter: SearchParameter, text: string): Criterion {
  if (text !== 'true' && text !== 'false')
    throw new FhirFailure(400, 'value', `:missing is true or false, not "${text}"`)
  return { parameter, wants: text === 'true' ? 'none' : 'any', test: () => true }
}
