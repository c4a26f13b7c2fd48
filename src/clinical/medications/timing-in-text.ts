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
