import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { SearchParameter } from '../parameters/search-parameter.ts'

/** One key of `_sort`. */
export interface SortRule {
  readonly name: string
  readonly parameter: SearchParameter
  readonly isDescending: boolean
}

/**
 * The positions of `resources` in the order of the rules, the first rule first. Equal ones keep their order. Resources
 * without a value come last in either direction, which R4 leaves open. Of several values "the one that comes earliest
 * in the specified sort order" counts: https://hl7.org/fhir/R4/search.html#3.1.1.5.1
 */
export function sortedPositions(
  resources: readonly StoredResource[],
  rules: readonly SortRule[],
): Uint32Array {
  const positions = Uint32Array.from(resources, (_, position) => position)
  if (rules.length === 0) return positions
  const keys = rules.map((rule) => resources.map((resource) => sortKey(rule, resource)))
  return positions.toSorted((one, other) => {
    for (let index = 0; index < rules.length; index += 1) {
      const isDescending = rules[index]?.isDescending === true
      const order = compared(keys[index]?.[one], keys[index]?.[other], isDescending)
      if (order !== 0) return order
    }
    return one - other
  })
}

type Key = string | number | undefined

function sortKey({ parameter, isDescending }: SortRule, resource: StoredResource): Key {
  return parameter
    .values(resource)
    .map(parameter.sortKey)
    .reduce<Key>((first, key) => (compared(key, first, isDescending) < 0 ? key : first), undefined)
}

function compared(one: Key, other: Key, isDescending: boolean): number {
  if (one === other) return 0
  if (one === undefined) return 1
  if (other === undefined) return -1
  return one < other === isDescending ? 1 : -1
}
