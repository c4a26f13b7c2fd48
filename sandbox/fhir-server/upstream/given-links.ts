const maxKept = 10_000

/** Whom a next link was given to, and what is known of the search that it goes on with. */
export interface GivenLink {
  readonly token: string
  /** Whether the token may see all that the search counts. */
  readonly isTotalVisible: boolean
}

/** The next links of another server that were given to a token, the only ones that it may follow. */
export function createGivenLinks() {
  const links = new Map<string, GivenLink>()
  const keyOf = (path: string, token: string) => `${token} ${path}`
  return {
    give(path: string, given: GivenLink): void {
      links.set(keyOf(path, given.token), given)
      if (links.size > maxKept) links.delete([...links.keys()][0] ?? '')
    },
    of: (path: string, token: string): GivenLink | undefined => links.get(keyOf(path, token)),
  }
}
