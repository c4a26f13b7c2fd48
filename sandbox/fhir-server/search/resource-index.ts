import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { Criterion } from '../parameters/search-criterion.ts'
import type { SearchParameter } from '../parameters/search-parameter.ts'
import { sortedPositions, type SortRule } from './sort-rules.ts'

/** Resources of one type by the values of search parameters: each distinct value is tested once, not each resource. */
export interface ResourceIndex {
  readonly resources: readonly StoredResource[]
  /** 1 at the position of each resource that meets every criterion. */
  readonly select: (criteria: readonly Criterion[]) => Uint8Array
  /** The positions of the resources in the order of the rules. */
  readonly order: (rules: readonly SortRule[]) => Uint32Array
}

/** Orders that are kept; each takes four bytes for every resource. */
const maxOrders = 16

interface IndexedValue {
  readonly value: unknown
  readonly positions: number[]
}

/** The index of a type, or of a type for one patient, built when it is first searched. */
export function createResourceIndexes(store: ResourceStore) {
  const indexes = new Map<string, ResourceIndex>()
  return (resourceType: string, patientId?: string): ResourceIndex => {
    const key = patientId === undefined ? resourceType : `${resourceType} of ${patientId}`
    const known = indexes.get(key)
    if (known) return known
    const built = createResourceIndex(store.list(resourceType, patientId))
    indexes.set(key, built)
    return built
  }
}

/** Values and orders are computed when they are first needed, and kept. */
export function createResourceIndex(resources: readonly StoredResource[]): ResourceIndex {
  const valuesByParameter = new Map<SearchParameter, readonly IndexedValue[]>()
  const orders = new Map<string, Uint32Array>()

  function valuesOf(parameter: SearchParameter): readonly IndexedValue[] {
    const known = valuesByParameter.get(parameter)
    if (known) return known
    const values = indexedValues(resources, parameter)
    valuesByParameter.set(parameter, values)
    return values
  }

  return {
    resources,
    select(criteria) {
      const selected = new Uint8Array(resources.length).fill(1)
      for (const { parameter, wants, test } of criteria) {
        const hits = new Uint8Array(resources.length)
        for (const { value, positions } of valuesOf(parameter)) {
          if (test(value)) for (const position of positions) hits[position] = 1
        }
        const wanted = wants === 'any' ? 1 : 0
        for (let position = 0; position < selected.length; position += 1) {
          if (hits[position] !== wanted) selected[position] = 0
        }
      }
      return selected
    },
    order(rules) {
      const name = rules.map((rule) => `${rule.isDescending ? '-' : ''}${rule.name}`).join()
      const known = orders.get(name)
      if (known) return known
      const order = sortedPositions(resources, rules)
      if (orders.size === maxOrders) orders.delete(orders.keys().next().value ?? '')
      orders.set(name, order)
      return order
    },
  }
}

function indexedValues(
  resources: readonly StoredResource[],
  parameter: SearchParameter,
): readonly IndexedValue[] {
  const byKey = new Map<string, IndexedValue>()
  for (const [position, resource] of resources.entries()) {
    for (const value of parameter.values(resource)) {
      const key = parameter.key(value)
      const known = byKey.get(key)
      if (known) known.positions.push(position)
      else byKey.set(key, { value, positions: [position] })
    }
  }
  return [...byKey.values()]
}
