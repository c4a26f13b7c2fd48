import { fhirDateTime, lastInstantAnywhere, firstInstantAnywhere } from '#src/r4/fhir-date-time.ts'
import { everyCode } from './every-code.ts'
import type { Doubt } from './search-result.ts'

type Parameter = readonly [name: string, value: string]

/** A search parameter without which other resources are found, and when two spellings of it are the same. */
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
  ['category', { names: ['category'], isSame: areSameCodes }],
  ['date', { names: ['date'], isSame: isSameDate }],
])

/**
 * The parameters of R4 by which a server could have left out some of what was asked for
 * (https://hl7.org/fhir/R4/search.html#all, https://hl7.org/fhir/R4/observation.html#search,
 * https://hl7.org/fhir/R4/medicationrequest.html#search). Any other is the server's own, and says nothing.
 */
const narrowing =
  /^(?:_(?:id|lastUpdated|tag|profile|security|text|content|list|has|query|filter)|based-on|category|(?:combo-|component-)?(?:code|value|data-absent-reason)|(?:code|combo-code|component-code)-value-\w+|(?:combo-|component-)?value-\w+|date|derived-from|device|encounter|focus|has-member|identifier|method|part-of|performer|specimen|status|authoredon|intended-\w+|intent|medication|priority|requester)(?:[:.].*)?$/

/**
 * One that is missing, is bare or names a stored result (`_getpages`, `_snapshot`) proves nothing, and neither does one
 * that shows only some of the filters; one that shows more than was asked for has left something out, unless it is known
 * that it has not.
 * @param asked relative search URL
 * @param askedAt epoch ms
 */
export function doubtsAbout(
  selfUrl: string | undefined,
  asked: string,
  askedAt: number,
): readonly Doubt[] {
  const used = parameters(selfUrl)
  const wanted = parameters(asked)
  const isShown = ([name, value]: Parameter) => {
    const filter = filters.get(name)
    if (!filter || (name === 'patient' && isInCompartment(selfUrl, value))) return true
    return used.some(
      ([usedName, usedValue]) => filter.names.includes(usedName) && filter.isSame(usedValue, value),
    )
  }
  const isEachShown = wanted.every(isShown)
  const leavesOut = ([name, value]: Parameter) => {
    const sameName = wanted.filter(([askedName]) => askedName === name)
    // In the place of what was asked for it is not shown; beside it, it is one more.
    if (filters.has(name) && sameName.length > 0 && !isEachShown) return false
    const isSame = filters.get(name)?.isSame ?? areSameCodes
    return (
      narrowing.test(name) &&
      !sameName.some(([, askedValue]) => isSame(value, askedValue)) &&
      !holdsEverything([name, value], { asked, wanted, askedAt })
    )
  }
  return [
    ...(isEachShown ? [] : (['filters-not-shown'] as const)),
    ...(used.some(leavesOut) ? (['filters-added'] as const) : []),
  ]
}

interface Asked {
  readonly asked: string
  readonly wanted: readonly Parameter[]
  readonly askedAt: number
}

/** Whether what it asks for is everything, within what was asked for. */
function holdsEverything([name, value]: Parameter, { asked, wanted, askedAt }: Asked): boolean {
  // A server that stops at its own clock's time leaves out nothing that was there, except what is dated ahead.
  if (name === 'date' || name === '_lastUpdated') {
    const ends = wanted.flatMap(([each, date]) => (each === name ? (endOf(date) ?? []) : []))
    return (endOf(value) ?? -Infinity) >= Math.min(...ends, askedAt - betweenClocksMs)
  }
  const every = everyCode[asked.split('?')[0] ?? '']?.[name]
  return every !== undefined && areSameCodes(value, every)
}

/** By so much the clocks of a server and of a browser may differ. */
const betweenClocksMs = 5 * 60_000

/** The instant up to which a date with an upper prefix finds, wherever its day ends last; undefined for any other date. */
function endOf(date: string): number | undefined {
  const [, prefix, day] = /^(le|lt|eb)(.*)$/.exec(date) ?? []
  const read = fhirDateTime(day)
  if (!read) return undefined
  return lastInstantAnywhere(prefix === 'le' ? read : { ...read, latest: read.earliest })
}

/** A server may write a day with its first instant, in whatever zone it reads days. */
function isSameDate(used: string, asked: string): boolean {
  if (used === asked) return true
  const [first, day] = [fhirDateTime(used.slice(2)), fhirDateTime(asked.slice(2))]
  if (!first || !day || used.slice(0, 2) !== asked.slice(0, 2)) return false
  return (
    first.earliest >= firstInstantAnywhere(day) &&
    first.earliest <= lastInstantAnywhere({ ...day, latest: day.earliest })
  )
}

/** The same codes in whatever order. A server may write a token with its system. */
function areSameCodes(used: string, asked: string): boolean {
  const [some, others] = [codesIn(used), codesIn(asked)]
  return some.size === others.size && [...some].every((code) => others.has(code))
}

function codesIn(tokens: string): ReadonlySet<string> {
  return new Set(tokens.split(',').map((token) => token.slice(token.lastIndexOf('|') + 1)))
}

/** `[base]/Patient/123/Observation?…`: https://hl7.org/fhir/R4/search.html#2.21.1.1 */
function isInCompartment(selfUrl: string | undefined, patientId: string): boolean {
  return selfUrl?.split('?')[0]?.includes(`/Patient/${encodeURIComponent(patientId)}/`) === true
}

/**
 * The parameters of a URL that have a value: others are ignored (https://hl7.org/fhir/R4/search.html#errors). Some servers
 * write `&` as it is written in XML.
 */
function parameters(url: string | undefined): readonly Parameter[] {
  const query = url?.split('?')[1]?.split('#')[0]?.replaceAll('&amp;', '&')
  return [...new URLSearchParams(query ?? '')].filter(([, value]) => value !== '')
}
