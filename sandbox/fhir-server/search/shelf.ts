import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import type { SearchParameter } from '../parameters/search-parameter.ts'
import type { Criterion } from '../parameters/search-criterion.ts'
import { sortedPlaces, type SortRule } from './sort-rules.ts'

/** Resources of one type, indexed by value: a criterion is tested once for each distinct value, not each resource. */
export interface Shelf {
  readonly resources: readonly StoredResource[]
  /** 1 at the place of each resource that meets every criterion. */
  readonly select: (criteria: readonly Criterion[]) => Uint8Array
  /** The places in the order of the rules. */
  readonly order: (rules: readonly SortRule[]) => Uint32Array
}

/** Orders kept at a time; each costs four bytes a resource. */
const maxOrders = 16

interface PostedValue {
  readonly value: unknown
  readonly places: number[]
}

/** The shelf of each type, and of each type for one patient, built when it is first searched. */
export function createShelves(store: ResourceStore) {
  const shelves = new Map<string, Shelf>()
  return (resourceType: string, patientId?: string): Shelf => {
    const key = patientId === undefined ? resourceType : `${resourceType} of ${patientId}`
    const known = shelves.get(key)
    if (known) return known
    const built = createShelf(store.list(resourceType, patientId))
    shelves.set(key, built)
    return built
  }
}

/** Indexes and orders are built when they are first needed, and kept. */
export function createShelf(resources: readonly StoredResource[]): Shelf {
  const indexes = new Map<SearchParameter, readonly PostedValue[]>()
  const orders = new Map<string, Uint32Array>()

  function index(parameter: SearchParameter): readonly PostedValue[] {
    const known = indexes.get(parameter)
    if (known) return known
    const made = postedValues(resources, parameter)
    indexes.set(parameter, made)
    return made
  }

  return {
    resources,
    select(criteria) {
      const chosen = new Uint8Array(resources.length).fill(1)
      for (const { parameter, wants, test } of criteria) {
        const hits = new Uint8Array(resources.length)
        for (const { value, places } of index(parameter)) {
          if (test(value)) for (const place of places) hits[place] = 1
        }
        const wanted = wants === 'any' ? 1 : 0
        for (let place = 0; place < chosen.length; place += 1) {
          if (hits[place] !== wanted) chosen[place] = 0
        }
      }
      return chosen
    },
    order(rules) {
      const name = rules.map((rule) => `${rule.isDescending ? '-' : ''}${rule.name}`).join()
      const known = orders.get(name)
      if (known) return known
      const made = sortedPlaces(resources, rules)
      if (orders.size === maxOrders) orders.delete(orders.keys().next().value ?? '')
      orders.set(name, made)
      return made
    },
  }
}

function postedValues(
  resources: readonly StoredResource[],
  parameter: SearchParameter,
): readonly PostedValue[] {
  const posted = new Map<string, PostedValue>()
  for (const [place, resource] of resources.entries()) {
    for (const value of parameter.values(resource)) {
      const key = parameter.key(value)
      const known = posted.get(key)
      if (known) known.places.push(place)
      else posted.set(key, { value, places: [place] })
    }
  }
  return [...posted.values()]
}
