import type { Doubt } from './search-result.ts'

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
  ['date', { names: ['date'], isSame: isSameDate }],
])

/** A server may write a day with its first instant. */
function isSameDate(used: string, asked: string): boolean {
  return used.startsWith(asked)
}

/**
 * The parameters of R4 by which a server could have left out some of what was asked for
 * (https://hl7.org/fhir/R4/search.html#all, https://hl7.org/fhir/R4/observation.html#search,
 * https://hl7.org/fhir/R4/medicationrequest.html#search), other than a date. Any other is the server's own, and says
 * nothing.
 */
const narrowing =
  /^(?:_(?:id|lastUpdated|tag|profile|security|text|content|list|has|query|filter)|based-on|category|(?:combo-|component-)?(?:code|value|data-absent-reason)|(?:code|combo-code|component-code)-value-\w+|(?:combo-|component-)?value-\w+|derived-from|device|encounter|focus|has-member|identifier|method|part-of|performer|specimen|status|authoredon|intended-\w+|intent|medication|priority|requester)(?:[:.].*)?$/

/**
 * What a searchset's self link leaves in doubt. The link is the server's own statement of the parameters that it used
 * (https://hl7.org/fhir/R4/search.html#conformance). One that is missing, is bare or names a stored result (`_getpages`,
 * `_snapshot`) proves nothing, and neither does one that shows only some of the filters; one that shows more filters than
 * were asked for has left something out.
 */
export function selfLinkDoubts(selfUrl: string | undefined, asked: string): readonly Doubt[] {
  return [
    ...(showsFilters(selfUrl, asked) ? [] : (['filters-not-shown'] as const)),
    ...(addsFilters(selfUrl, asked) ? (['filters-added'] as const) : []),
  ]
}

function showsFilters(selfUrl: string | undefined, asked: string): boolean {
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

function addsFilters(selfUrl: string | undefined, asked: string): boolean {
  const names = new Set(parameters(asked).map(([name]) => name))
  return (
    parameters(selfUrl).some(
      ([name, value]) => narrowing.test(name) && !names.has(name) && !isSnapshot(name, value),
    ) ||
    (showsFilters(selfUrl, asked) && startsLater(selfUrl, asked))
  )
}

/** A server that pages over what was there when it was asked leaves out nothing that was. */
function isSnapshot(name: string, value: string): boolean {
  return name === '_lastUpdated' && /^l[et]/.test(value)
}

/** Beside the dates that were asked for, if any, one from which on resources were looked for. */
function startsLater(selfUrl: string | undefined, asked: string): boolean {
  const askedDates = datesIn(asked)
  return datesIn(selfUrl).some(
    (used) => !/^(?:le|lt|eb)/.test(used) && !askedDates.some((each) => isSameDate(used, each)),
  )
}

function datesIn(url: string | undefined): string[] {
  return parameters(url).flatMap(([name, value]) => (name === 'date' ? value : []))
}

/** `[base]/Patient/123/Observation?…`: https://hl7.org/fhir/R4/search.html#2.21.1.1 */
function isInCompartment(selfUrl: string | undefined, patientId: string): boolean {
  return selfUrl?.split('?')[0]?.includes(`/Patient/${encodeURIComponent(patientId)}/`) === true
}

/**
 * The parameters of a URL that have a value: others are ignored (https://hl7.org/fhir/R4/search.html#errors). Some servers
 * write `&` as it is written in XML.
 */
function parameters(url: string | undefined): (readonly [string, string])[] {
  const query = url?.split('?')[1]?.split('#')[0]?.replaceAll('&amp;', '&')
  return [...new URLSearchParams(query ?? '')].filter(([, value]) => value !== '')
}
