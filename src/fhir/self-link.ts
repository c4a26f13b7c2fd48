import type { Doubt } from './search-result.ts'

/**
 * What a searchset's self link leaves in doubt. The link is the server's own statement of the parameters that it used
 * (https://hl7.org/fhir/R4/search.html#conformance). One that repeats what was asked leaves nothing in doubt; any other
 * is judged by code that comes late, and proves nothing where that does not come.
 * @param asked relative search URL
 * @param askedAt epoch ms
 */
export async function selfLinkDoubts(
  selfUrl: string | undefined,
  asked: string,
  askedAt: number,
): Promise<readonly Doubt[]> {
  if (parametersOf(selfUrl) === parametersOf(asked)) return []
  const late = await import('./self-link-doubts.ts').catch(() => undefined)
  return late?.doubtsAbout(selfUrl, asked, askedAt) ?? ['filters-not-shown']
}

function parametersOf(url: string | undefined): string {
  const parameters = new URLSearchParams(url?.split('?')[1])
  parameters.sort()
  return String(parameters)
}
