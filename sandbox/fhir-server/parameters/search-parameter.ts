import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { dateType } from '../search-types/date-type.ts'
import { quantityType } from '../search-types/quantity-type.ts'
import { referenceType } from '../search-types/reference-type.ts'
import type { MatchContext, SearchType } from '../search-types/search-type.ts'
import { stringType } from '../search-types/string-type.ts'
import { booleanType, codedType, codeType, identifierType } from '../search-types/token-type.ts'
import { uriType } from '../search-types/uri-type.ts'
import * as element from './element-values.ts'
import { elementPath } from './element-path.ts'

/** A search parameter of one resource type: which elements it reads, and how it compares them. */
export interface SearchParameter {
  readonly type: SearchType<unknown>['type']
  /** Without `:missing`, which every parameter has. */
  readonly modifiers: readonly string[]
  /** Paths into the resource, as FHIRPath without its functions. */
  readonly elements: readonly string[]
  /** For a reference: the types that it can refer to. */
  readonly targets: readonly string[]
  readonly values: (resource: StoredResource) => readonly unknown[]
  /** @throws FhirFailure 400 for a malformed value */
  readonly matching: (
    asked: string,
    modifier: string | undefined,
    context: MatchContext,
  ) => (value: unknown) => boolean
  readonly key: (value: unknown) => string
  readonly sortKey: (value: unknown) => string | number | undefined
}

type Paths = readonly [string, ...string[]]

export const coded = (...paths: Paths) => declared(codedType, paths, element.codedValues)
export const identifier = (...paths: Paths) =>
  declared(identifierType, paths, element.identifierValues)
/** @param system URI of the value set's code system, which a `code` element implies */
export const code = (system: string, ...paths: Paths) =>
  declared(codeType, paths, element.codeValues(system))
export const boolean = (...paths: Paths) => declared(booleanType, paths, element.booleanValues)
export const date = (...paths: Paths) => declared(dateType, paths, element.dateValues)
export const string = (...paths: Paths) => declared(stringType, paths, element.stringValues)
export const namePart = (...paths: Paths) => declared(stringType, paths, element.namePartValues)
export const quantity = (...paths: Paths) => declared(quantityType, paths, element.quantityValues)
export const uri = (...paths: Paths) => declared(uriType, paths, element.uriValues)
export const reference = (targets: readonly string[], ...paths: Paths) =>
  declared(referenceType(targets), paths, element.referenceValues, targets)
/** `patient` for an element that may also refer to others: `subject.where(resolve() is Patient)`. */
export const patientReference = (...paths: Paths) =>
  declared(
    referenceType(['Patient']),
    paths,
    (each) =>
      element
        .referenceValues(each)
        .filter(
          (value) => value.reference === undefined || /(^|\/)Patient\//.test(value.reference),
        ),
    ['Patient'],
  )

/** @param read the values that the parameter finds in an element */
export function declared<Value>(
  searchType: SearchType<Value>,
  elements: readonly string[],
  read: (element: unknown) => readonly Value[],
  targets: readonly string[] = [],
): SearchParameter {
  const { type, modifiers, matching, key, sortKey } = searchType
  const paths = elements.map(elementPath)
  return {
    type,
    modifiers,
    elements,
    targets,
    values: ({ json }) => paths.flatMap((path) => path(json)).flatMap(read),
    // A parameter's tests and keys are only given its own values.
    matching: matching as SearchParameter['matching'],
    key: key as SearchParameter['key'],
    sortKey: sortKey as SearchParameter['sortKey'],
  }
}
