import type { SearchTraits } from '#sandbox/personalities/personality.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import type { Parameters } from './control-parameters.ts'
import type { SearchHandling } from './search-handling.ts'

/**
 * The parameters of a search that this kind of EHR knows.
 * @throws FhirFailure 400 for a search that it refuses
 */
export function withinTraits(
  resourceType: string,
  asked: Parameters,
  traits: SearchTraits,
  { unsupported }: SearchHandling,
): Parameters {
  requireParameters(resourceType, asked, traits)
  requireDates(asked, traits)
  requireCategoryForm(asked, traits)
  return asked.filter(([name, value]) => {
    const isUnknown =
      traits.doesNotKnow.includes(name) || (name === '_sort' && traits.sort === 'unknown')
    if (isUnknown) unsupported(`the parameter "${name}" is not supported here`)
    if (name === '_sort' && traits.sort === 'one key' && value.includes(','))
      throw new FhirFailure(400, 'not-supported', 'only one key is supported in _sort')
    return !isUnknown
  })
}

function requireParameters(
  resourceType: string,
  asked: Parameters,
  { requires, outcomes }: SearchTraits,
): void {
  const has = (names: readonly string[]) =>
    asked.some(([name, value]) => names.includes(name.split(':')[0] ?? '') && value !== '')
  const groups = requires[resourceType] ?? []
  const missing = has(['_id']) ? undefined : groups.find((names) => !has(names))
  if (!missing) return
  const message = `No supported search parameters provided: ${missing.join(' or ')} is needed.`
  throw new FhirFailure(400, 'required', message, {}, outcomes.missing)
}

function requireDates(asked: Parameters, { datePrefixes, mostDates }: SearchTraits): void {
  const dates = asked.filter(([name]) => name === 'date').map(([, value]) => value)
  const prefixes = dates.map((date) => /^[a-z]{2}/.exec(date)?.[0] ?? 'eq')
  const refused = prefixes.find((prefix) => datePrefixes?.includes(prefix) === false)
  if (refused !== undefined)
    throw new FhirFailure(400, 'value', `the prefix ${refused} is not supported for date`)
  if (mostDates === undefined || dates.length <= 1) return
  const isRange =
    dates.length <= mostDates &&
    prefixes.some((prefix) => prefix.startsWith('g')) &&
    prefixes.some((prefix) => prefix.startsWith('l'))
  if (!isRange)
    throw new FhirFailure(400, 'value', 'two dates are the lower and the upper end of a range')
}

function requireCategoryForm(asked: Parameters, { category }: SearchTraits): void {
  if (category === 'any form') return
  const other = asked.find(([name, value]) => name === 'category' && value.includes('|'))
  if (other) throw new FhirFailure(400, 'value', 'category is a code, without its system')
}
