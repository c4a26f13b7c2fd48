import type { ChangedSince } from '#src/messages/changed-since-names.ts'

/** What the address of the screen of medications says. */
export interface MedicationsView {
  readonly changed: ChangedSince
}

const day = 86_400_000

/** How far back each choice goes, ms. */
const spans: Readonly<Record<ChangedSince, number>> = {
  any: Infinity,
  '7d': 7 * day,
  '30d': 30 * day,
  '90d': 90 * day,
  '1y': 365.25 * day,
}

export const changedSinceIds = Object.keys(spans) as readonly ChangedSince[]

/** @param search the query part of an address; whatever else stands in it is the usual view */
export function medicationsViewFrom(search: string): MedicationsView {
  const parameters = new URLSearchParams(search)
  return { changed: changedSinceIds.find((each) => each === parameters.get('changed')) ?? 'any' }
}

/** The query part of the address, with its question mark; empty for the usual view. */
export function searchOfMedications({ changed }: MedicationsView): string {
  return changed === 'any' ? '' : `?changed=${changed}`
}

/** From when changes are looked for, epoch ms; undefined where all orders are shown. */
export function changedFrom({ changed }: MedicationsView, now: number): number | undefined {
  return changed === 'any' ? undefined : now - spans[changed]
}
