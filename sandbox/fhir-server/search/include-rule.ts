import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { SearchParameter } from '../parameters/search-parameter.ts'
import { parametersOf } from '../parameters/parameter-table.ts'
import { relativeReference, type ReferenceValue } from '../search-types/reference-type.ts'

/** One `_include` for matches of one type: https://hl7.org/fhir/R4/search.html#3.1.1.5.4 */
export interface IncludeRule {
  readonly parameters: readonly SearchParameter[]
  /** The only type to include, if the third part names one. */
  readonly targetType: string | undefined
}

/**
 * `Type:parameter`, `Type:parameter:Target`, `Type:*` or `*`.
 * @returns undefined for `_revinclude`, `:iterate`, another type, or anything but a declared reference parameter
 */
export function includeRule(
  name: string,
  value: string,
  resourceType: string,
): IncludeRule | undefined {
  const references = includable(resourceType)
  const [source, parameterName = '*', targetType, ...more] =
    value === '*' ? [resourceType] : value.split(':')
  if (name !== '_include' || source !== resourceType || more.length > 0) return undefined
  if (value === resourceType) return undefined
  const parameters = references.flatMap(([each, parameter]) =>
    each === parameterName || parameterName === '*' ? [parameter] : [],
  )
  const isTarget =
    targetType === undefined || parameters.some(({ targets }) => targets.includes(targetType))
  return parameters.length > 0 && isTarget ? { parameters, targetType } : undefined
}

/** The declared reference parameters of a type that can refer to a served type. */
export function includable(resourceType: string): readonly (readonly [string, SearchParameter])[] {
  return Object.entries(parametersOf(resourceType) ?? {}).filter(
    ([, { type, targets }]) =>
      type === 'reference' && targets.some((target) => parametersOf(target) !== undefined),
  )
}

/** The references of a match that a rule follows, as `Type/id`. Contained ones are left out. */
export function includedReferences(
  { parameters, targetType }: IncludeRule,
  match: StoredResource,
  fhirServerUrl: string,
): readonly string[] {
  return parameters
    .flatMap((parameter) => parameter.values(match) as readonly ReferenceValue[])
    .flatMap(({ reference }) => reference ?? [])
    .map((reference) => relativeReference(reference, fhirServerUrl))
    .filter((reference) => targetType === undefined || reference.startsWith(`${targetType}/`))
}
