import type { HumanName } from 'fhir/r4'
import { fhirDateTime, lastInstantAnywhere } from './fhir-date-time.ts'
import { element, elements, type Sent, type Untrusted } from './sent.ts'
import { text, texts } from './text.ts'

export interface PersonName {
  readonly family: string | undefined
  readonly given: readonly string[]
  /** `Jr.`, `III`: may be all that distinguishes two relatives. */
  readonly suffix: readonly string[]
  /** The whole name as one text, for sources that send nothing else. */
  readonly text: string | undefined
}

/**
 * The uses by which a person may be called today, best first. `old` and `maiden` are not among them.
 * https://hl7.org/fhir/R4/valueset-name-use.html
 */
const preferredUses = ['official', 'usual', undefined, 'nickname', 'anonymous', 'temp']

/** The name in use at `now` (epoch ms); undefined when there is none. */
export function currentName(
  names: Untrusted<HumanName[]> | undefined,
  now: number,
): PersonName | undefined {
  const usable = elements(names).filter(
    (name) => preferredUses.includes(text(name.use)) && !hasEnded(name, now),
  )
  const best = usable.toSorted((one, other) => rank(one) - rank(other)).map(personName)
  return best.find(
    (name) => name.family !== undefined || name.given.length > 0 || name.text !== undefined,
  )
}

function personName(name: Sent<HumanName>): PersonName {
  return {
    family: text(name.family),
    given: texts(name.given),
    suffix: texts(name.suffix),
    text: text(name.text),
  }
}

function rank(name: Sent<HumanName>): number {
  return preferredUses.indexOf(text(name.use))
}

/**
 * Whether the name's period is over. The end is inclusive: a name that ends in 2026 is in use until the year is over.
 * https://hl7.org/fhir/R4/datatypes-definitions.html#Period.end
 */
function hasEnded(name: Sent<HumanName>, now: number): boolean {
  const end = fhirDateTime(element(name.period).end)
  return end !== undefined && lastInstantAnywhere(end) < now
}
