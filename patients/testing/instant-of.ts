/** `Date.parse` of a FHIR dateTime, remembered: the results of a draw share theirs, and every property asks again. */
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
