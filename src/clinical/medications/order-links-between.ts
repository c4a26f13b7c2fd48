import type { MedicationOrder, OrderLink } from './medication-order.ts'

/**
 * What the orders that were read say of each other by reference: `priorPrescription`, and `basedOn` where it names a
 * MedicationRequest. Neither a group identifier nor a name joins anything: a requisition holds different drugs.
 */
export interface LinksBetweenOrders {
  /** The orders that name this one as the one before them. */
  readonly replacing: (order: MedicationOrder) => readonly MedicationOrder[]
  /** This order and every other that links lead to or from, oldest first; alone where there is none. */
  readonly history: (order: MedicationOrder) => readonly MedicationOrder[]
}

export function linksBetweenOrders(orders: readonly MedicationOrder[]): LinksBetweenOrders {
  const byReference = new Map(orders.map((order) => [order.reference, order]))
  const replacing = new Map<MedicationOrder, MedicationOrder[]>()
  const group = new Map(orders.map((order) => [order, [order]]))
  for (const order of orders) {
    for (const link of order.links) {
      const other = named(link)
      if (!other || other === order) continue
      if (link.kind === 'prior-prescription')
        replacing.set(other, [...(replacing.get(other) ?? []), order])
      join(order, other)
    }
  }
  return {
    replacing: (order) => replacing.get(order) ?? [],
    history: (order) => (group.get(order) ?? [order]).toSorted(oldestFirst),
  }

  /** A reference to an order that was not read joins nothing here. */
  function named({ reference }: OrderLink): MedicationOrder | undefined {
    // A version of an order is that order: https://hl7.org/fhir/R4/references.html#literal
    return byReference.get((reference ?? '').replace(/\/_history\/[^/]*$/, ''))
  }

  function join(one: MedicationOrder, other: MedicationOrder): void {
    const [first, second] = [group.get(one) ?? [one], group.get(other) ?? [other]]
    if (first === second) return
    const all = [...first, ...second]
    for (const each of all) group.set(each, all)
  }
}

/** What has no date comes first: it says nothing of what is newest. */
function oldestFirst(one: MedicationOrder, other: MedicationOrder): number {
  const at = ({ authoredOn }: MedicationOrder) => authoredOn?.date?.earliest ?? -Infinity
  const [first, second] = [at(one), at(other)]
  return first === second ? (one.id < other.id ? -1 : 1) : first < second ? -1 : 1
}
