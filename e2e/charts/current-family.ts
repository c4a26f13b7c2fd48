/** A HumanName, as far as it is read here. https://hl7.org/fhir/R4/datatypes.html#HumanName */
export interface Name {
  readonly use?: string
  readonly family?: string
  readonly period?: { readonly end?: string }
}

const preference: readonly (string | undefined)[] = ['official', 'usual', undefined]

/**
 * The family name that a patient goes by on `today` (`YYYY-MM-DD`). Names of the past are left out: `old` and `maiden`
 * ones, and those whose period has ended. Of the rest the official one counts, then the usual one, then one without a
 * use. Implemented independently of the app, so that an error in the app's rule cannot hide itself.
 */
export function currentFamily(names: readonly Name[], today: string): string {
  const current = names.filter(
    ({ use, period }) => use !== 'old' && use !== 'maiden' && !isOver(period?.end, today),
  )
  const [best] = preference.flatMap((wanted) => current.find(({ use }) => use === wanted) ?? [])
  return (best ?? current[0])?.family ?? ''
}

/** A period lasts as long as its end does: one that ends in `2026` is over when that year is. */
function isOver(end: string | undefined, today: string): boolean {
  if (end === undefined) return false
  const day = end.slice(0, 10)
  return day < today.slice(0, day.length)
}
