/** The first of each key, in order. */
export function distinctBy<Each>(list: readonly Each[], key: (each: Each) => string): Each[] {
  const seen = new Set<string>()
  return list.filter((each) => seen.size < seen.add(key(each)).size)
}
