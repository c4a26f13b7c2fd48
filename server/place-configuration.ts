import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'

const block = /(<script type="application\/json" id="known-fhir-servers">)[^<]*(<\/script>)/

/**
 * A page with the known FHIR servers in its JSON data block. `<` is escaped, so that no name in the file can end the
 * block.
 * @throws Error if the page has no such block
 */
export function withKnownFhirServers(
  page: string,
  knownFhirServers: readonly KnownFhirServer[],
): string {
  if (!block.test(page)) throw new Error('the page has no place for its known FHIR servers')
  const json = JSON.stringify({ knownFhirServers }).replaceAll('<', String.raw`\u003c`)
  return page.replace(block, (_whole, open: string, close: string) => `${open}${json}${close}`)
}
