/** `Date.parse` of a FHIR dateTime, cached: results of a draw have the same one, and every property needs it again. */
export function instantOf(dateTime: string): number {
  let instant = known.get(dateTime)
  if (instant === undefined) {
    if (known.size > 10_000) known.clear()
    instant = Date.parse(dateTime)
    known.set(dateTime, instant)
  }
  return instant
}

const known = new Map<string, number>()
