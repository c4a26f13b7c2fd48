/**
 * Whether a searchset's self link shows that our filters were applied. R4 search, "self link": it holds the
 * parameters that the server really used, so one that is missing was ignored and the answer is another question's.
 * Says nothing (true) where there is no self link or a bare one, as servers and proxies do send.
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

/** Servers may write a token with its system, or a date with a time: equal as far as it goes. */
function isSame(used: string | undefined, asked: string): boolean {
  return (
    used !== undefined && (used === asked || used.endsWith(`|${asked}`) || used.startsWith(asked))
  )
}

function parameters(url: string | undefined): ReadonlyMap<string, string> {
  const query = url?.split('?')[1]?.split('#')[0]
  return new Map(new URLSearchParams(query ?? ''))
}
