import type { NextLinkTraits } from '#sandbox/personalities/personality.ts'

const parameters: readonly NextLinkTraits['parameter'][] = [
  '_page',
  'sessionID',
  '-pageContext',
  '_getpages',
  'ct',
]

/** The link to a further page, in the form of this kind of EHR. */
export function nextLink(
  { parameter, at }: NextLinkTraits,
  base: string,
  resourceType: string,
  page: string,
): string {
  const path = at === 'base' ? base : `${base}/${resourceType}`
  const direction = parameter === '-pageContext' ? '&-pageDirection=NEXT' : ''
  return `${path}?${parameter}=${page}${direction}`
}

/** The page that a request names by a next link; undefined for any other request. */
export function pageAsked(asked: URLSearchParams): string | undefined {
  const name = parameters.find((each) => asked.has(each))
  return name === undefined ? undefined : (asked.get(name) ?? undefined)
}
