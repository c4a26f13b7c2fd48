import { familyOfSoftware } from '#src/ehr-families/family-of-software.ts'
import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import type { StatedCapabilities } from '#src/ehr-families/stated-capabilities.ts'
import { everySearch } from './declared-searches.ts'

/** How an EHR is asked after its CapabilityStatement was read. */
export interface CorrectedFamily {
  readonly family: EhrFamily
  /** What was changed: the family, or `_sort` is left out. Nothing where the statement agrees. */
  readonly corrections: readonly ('family' | '_sort')[]
}

/**
 * A family as its entry names it, corrected by what the EHR says of itself: its software may be of another family, and a
 * server that lists `_count` for a type lists what changes an answer's form, so `_sort` is not served where it is missing.
 * Nothing else is concluded from what a statement leaves out: most leave out much that is served.
 */
export function correctedFamily(entry: EhrFamily, stated: StatedCapabilities): CorrectedFamily {
  const family = familyOfSoftware(stated) ?? entry
  const hasNoSort = everySearch.some(({ resourceType, sort }) => {
    const listed = stated.searchParameters.get(resourceType) ?? []
    return sort !== undefined && listed.includes('_count') && !listed.includes('_sort')
  })
  const isSortLeftOut = family.sorts && hasNoSort
  return {
    family: isSortLeftOut ? { ...family, sorts: false } : family,
    corrections: [
      ...(family.name === entry.name ? [] : (['family'] as const)),
      ...(isSortLeftOut ? (['_sort'] as const) : []),
    ],
  }
}
