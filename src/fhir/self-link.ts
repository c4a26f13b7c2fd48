/** A search parameter that decides which resources are found, and when two spellings of it are the same. */
interface Filter {
  readonly names: readonly string[]
  readonly isSame: (used: string, asked: string) => boolean
}

const filters: ReadonlyMap<string, Filter> = new Map([
  [
    'patient',
    {
      names: ['patient', 'subject', 'patient:Patient', 'subject:Patient'],
      isSame: (used, asked) => used === asked || used.endsWith(`Patient/${asked}`),
    },
  ],
  // A server may write a token with its system.
  [
    'category',
    {
      names: ['category'],
      isSame: (used, asked) => used === asked || used.endsWith(`|${asked}`),
    },
  ],
  // A server may write a day with its first instant.
  ['date', { names: ['date'], isSame: (used, asked) => used.startsWith(asked) }],
])

/**
 * Whether a searchset's self link shows every filter that was asked for. The link is the server's own statement of the
 * parameters that it used (https://hl7.org/fhir/R4/search.html#conformance). One that is missing, is bare or names a
 * stored result (`_getpages`, `_snapshot`) proves nothing, and neither does one that shows only some of the filters.
 */
export function showsFilters(selfUrl: string | undefined, asked: string): boolean {
  const used = parameters(selfUrl)
  return parameters(asked).every(([name, value]) => {
    const filter = filters.get(name)
    if (!filter) return true
    if (name === 'patient' && isInCompartment(selfUrl, value)) return true
    return used.some(
      ([usedName, usedValue]) => filter.names.includes(usedName) && filter.isSame(usedValue, value),
    )
  })
}

/** `[base]/Patient/123/Observation?…`: https://hl7.org/fhir/R4/search.html#2.21.1.1 */
function isInCompartment(selfUrl: string | undefined, patientId: string): boolean {
  return selfUrl?.split('?')[0]?.includes(`/Patient/${encodeURIComponent(patientId)}/`) === true
}

/** Some servers write `&` as it is written in XML. */
function parameters(url: string | undefined): (readonly [string, string])[] {
  const query = url?.split('?')[1]?.split('#')[0]?.replaceAll('&amp;', '&')
  return [...new URLSearchParams(query ?? '')]
}
