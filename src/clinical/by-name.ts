/**
 * Sorts by name without regard to case; the unnamed come first. Compares code units, so that the order does not depend
 * on the reader's language.
 */
export function byName(
  one: { readonly name: string | undefined },
  other: { readonly name: string | undefined },
): number {
  const [name, otherName] = [lowerCase(one.name), lowerCase(other.name)]
  return name < otherName ? -1 : name > otherName ? 1 : 0
}

function lowerCase(name: string | undefined): string {
  return name?.toLowerCase() ?? ''
}
