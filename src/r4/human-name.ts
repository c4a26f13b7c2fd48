import { fhirDateTime, lastInstantAnywhere } from './fhir-date-time.ts'
import { record, records, text, texts, type Json } from './record.ts'

export interface PersonName {
  readonly family: string | undefined
  readonly given: readonly string[]
  /** `Jr.`, `III`: what tells two of one name apart. */
  readonly suffix: readonly string[]
  /** The name as one text, where that is all there is. */
  readonly text: string | undefined
}

/** Which `use` may name a person today, best first. `old` and `maiden` never do. R4 valueset-name-use. */
const preference = ['official', 'usual', undefined, 'nickname', 'anonymous', 'temp']

/** The name to call a person by at `now` (epoch ms), or undefined where none was sent. */
export function currentName(names: unknown, now: number): PersonName | undefined {
  const usable = records(names).filter(
    (name) => preference.includes(text(name['use'])) && !hasEnded(name, now),
  )
  const best = usable.toSorted((one, other) => rank(one) - rank(other)).map(personName)
  return best.find(
    (name) => name.family !== undefined || name.given.length > 0 || name.text !== undefined,
  )
}

function personName(name: Json): PersonName {
  return {
    family: text(name['family']),
    given: texts(name['given']),
    suffix: texts(name['suffix']),
    text: text(name['text']),
  }
}

function rank(name: Json): number {
  return preference.indexOf(text(name['use']))
}

/** The end belongs to the period: a name that ends in 2026 is theirs until that year is over. R4 Period.end. */
function hasEnded(name: Json, now: number): boolean {
  const end = fhirDateTime(record(name['period'])['end'])
  return end !== undefined && lastInstantAnywhere(end) < now
}
