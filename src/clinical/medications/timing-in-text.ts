import type { Length } from './take-length.ts'

/** Whether an instruction writes a day, a time of day or a length out in words, English or French. */

const days = table({
  mon: form('mon(?:days?)?|lundis?'),
  tue: form('tue(?:s|sdays?)?|mardis?'),
  wed: form('wed(?:nesdays?)?|mercredis?'),
  thu: form('thu(?:rs|rsdays?)?|jeudis?'),
  fri: form('fri(?:days?)?|vendredis?'),
  sat: form('sat(?:urdays?)?|samedis?'),
  sun: form('sun(?:days?)?|dimanches?'),
})

/** Codes of https://hl7.org/fhir/R4/valueset-event-timing.html with the words and abbreviations for them. */
const events = table({
  MORN: form('mornings?|qam|matins?'),
  NOON: form('noon|midi'),
  EVE: form('evenings?|qpm|soirs?'),
  NIGHT: form('nights?|nightly|nuits?'),
  HS: form('bedtime|q?hs|coucher'),
  WAKE: form('waking|réveil'),
  AC: form('before (?:an? |each |every )?meals?|ac|avant (?:les |le |chaque )?repas'),
  PC: form('after (?:an? |each |every )?meals?|pc|après (?:les |le |chaque )?repas'),
  C: form('with (?:an? |each |every )?meals?|(?:avec|aux) (?:les |chaque )?repas'),
})

const lengths = table({
  d: 'd|days?|j|jours?',
  wk: 'wks?|weeks?|sem|semaines?',
  mo: 'months?|mois',
})

export function mentionsDays(text: string, codes: readonly string[]): boolean {
  return codes.every((code) => days.get(code)?.test(text) === true)
}

export function mentionsEvents(text: string, codes: readonly string[]): boolean {
  return codes.every((code) => events.get(code)?.test(text) === true)
}

/**
 * The days of the week that a text names in full, with the first of them as written; undefined where it names none, or
 * says `sat` or `sun`, which may be something else, or speaks of other days.
 */
export function writtenDays(
  text: string,
): { readonly codes: readonly string[]; readonly words: string } | undefined {
  const named = [...days].flatMap(([code, pattern]) => {
    const words = pattern.exec(text)?.[0]
    return words === undefined ? [] : [{ code, words }]
  })
  const [first] = named.toSorted(
    (one, other) => text.indexOf(one.words) - text.indexOf(other.words),
  )
  const isOpen = otherDays.test(text) || named.some(({ words }) => words.length < 5)
  return first && !isOpen ? { codes: named.map(({ code }) => code), words: first.words } : undefined
}

const otherDays = form('others?|rest|except|off|hold|skip|not?|autres?|sauf|pas')

/** Times of day that a text may name for one another; a meal says nothing of them, and they nothing of a meal. */
const timesOfDay: Readonly<Record<string, string>> = {
  MORN: 'MORN',
  WAKE: 'MORN',
  NOON: 'NOON',
  EVE: 'NIGHT',
  NIGHT: 'NIGHT',
  HS: 'NIGHT',
}

/** Whether a text names a time of day, or when of a meal, and these codes only others of the same sort. */
export function areOtherEvents(text: string, codes: readonly string[]): boolean {
  if (!codes.every((code) => events.has(code))) return false
  const written = [...events].flatMap(([code, pattern]) => (pattern.test(text) ? [code] : []))
  return [true, false].some((isTime) => {
    const [own, others] = [written, codes].map((all) =>
      all.flatMap((code) => {
        const time = timesOfDay[code]
        return (time !== undefined) === isTime ? [time ?? code] : []
      }),
    )
    return (
      own?.[0] !== undefined &&
      others?.[0] !== undefined &&
      !own.some((each) => others.includes(each))
    )
  })
}

const lengthPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:for|x|×|pendant|durant)\\s*(\\d+)\\s*(?:${[...lengths]
    .map(([unit, words]) => `(?<${unit}>${words})`)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)
const daysIn: Readonly<Record<string, number>> = { d: 1, wk: 7 }

/** The lengths of time that a text states, each with its words, in days; months have no fixed number of them. */
export function writtenLengths(text: string): { readonly words: string; readonly days: number }[] {
  return [...text.matchAll(lengthPattern)].map(({ 0: words, 1: count, groups = {} }) => {
    const unit = Object.keys(groups).find((name) => groups[name] !== undefined) ?? ''
    return { words, days: Number(count) * (daysIn[unit] ?? Number.NaN) }
  })
}

/** Undefined where it is not one number of days or weeks. */
export function lengthInDays(length: Length): number | undefined {
  if (length.kind === 'written' || length.span.most !== undefined) return undefined
  const count = Number(length.span.least) * (daysIn[length.unit] ?? Number.NaN)
  return Number.isNaN(count) ? undefined : count
}

/** `for 10 days`, `x 10 d`, « pendant 10 jours ». */
export function mentionsLength(text: string, length: Length): boolean {
  if (length.kind === 'written') return false
  const { least, most } = length.span
  const units = lengths.get(length.unit)
  return (
    units !== undefined &&
    least !== undefined &&
    most === undefined &&
    form(`(?:for|x|×|pendant|durant)\\s*${least.replace('.', '\\.')}\\s*(?:${units})`).test(text)
  )
}

/** A code that a source sent may be called like a member of every object. */
function table<Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries))
}

function form(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')
}
