const maxKept = 10_000

/** The next links of another server that were given to a token, the only ones that it may follow. */
export function createGivenLinks() {
  const given = new Set<string>()
  const keyOf = (path: string, token: string) => `${token} ${path}`
  return {
    give(path: string, token: string): void {
      given.add(keyOf(path, token))
      if (given.size > maxKept) given.delete([...given][0] ?? '')
    },
    has: (path: string, token: string): boolean => given.has(keyOf(path, token)),
  }
}
