/**
 * Whether a searchset's self link is consistent with our filters. It contains the parameters that the server used
 * (https://hl7.org/fhir/R4/search.html#conformance), so a missing one was ignored and the result answers another
 * question. A missing or bare self link, which some servers and proxies send, proves nothing and is accepted.
 */
export function appliesFilters(selfUrl: string | undefined, asked: string): boolean {
  const used = parameters(selfUrl)
  if (used.size === 0) return true
  return [...parameters(asked)].every(
    ([name, value]) => !isFilter(name) || isSame(used.get(name), value),
  )
}

function isFilter(name: string): boolean {
  return name === 'category' || name === 'date'
}

/** A server may write a token with its system, or a date with a time. */
function isSame(used: string | undefined, asked: string): boolean {
  return (
    used !== undefined && (used === asked || used.endsWith(`|${asked}`) || used.startsWith(asked))
  )
}

function parameters(url: string | undefined): ReadonlyMap<string, string> {
  const query = url?.split('?')[1]?.split('#')[0]
  return new Map(new URLSearchParams(query ?? ''))
}
