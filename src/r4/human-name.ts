import type { HumanName } from 'fhir/r4'
import { fhirDateTime, firstInstantAnywhere, lastInstantAnywhere } from './fhir-date-time.ts'
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
  return bestName(elements(names).filter((name) => isUsable(name) && isInUse(name, now)))
}

/**
 * The best name that is not in use at `now`: of the past, or of the future. It names nobody today, but for a source
 * that sends nothing else it is what there is to show, marked as what it is.
 */
export function otherName(
  names: Untrusted<HumanName[]> | undefined,
  now: number,
): PersonName | undefined {
  return bestName(elements(names).filter((name) => !isUsable(name) || !isInUse(name, now)))
}

function bestName(names: readonly Sent<HumanName>[]): PersonName | undefined {
  return names
    .toSorted((one, other) => rank(one) - rank(other))
    .map(personName)
    .find((name) => name.family !== undefined || name.given.length > 0 || name.text !== undefined)
}

function isUsable(name: Sent<HumanName>): boolean {
  return preferredUses.includes(text(name.use))
}

function personName(name: Sent<HumanName>): PersonName {
  return {
    // DSTU2 has a list of them: https://hl7.org/fhir/DSTU2/datatypes.html#HumanName
    family: texts(name.family).join(' ') || undefined,
    given: texts(name.given),
    suffix: texts(name.suffix),
    text: text(name.text),
  }
}

function rank(name: Sent<HumanName>): number {
  const place = preferredUses.indexOf(text(name.use))
  return place === -1 ? preferredUses.length : place
}

/**
 * Whether the name's period holds `now`. Both ends are inclusive: a name that ends in 2026 is in use until the year is
 * over. https://hl7.org/fhir/R4/datatypes-definitions.html#Period.end
 */
function isInUse(name: Sent<HumanName>, now: number): boolean {
  const period = element(name.period)
  const [start, end] = [fhirDateTime(period.start), fhirDateTime(period.end)]
  const hasBegun = start === undefined || firstInstantAnywhere(start) <= now
  const hasEnded = end !== undefined && lastInstantAnywhere(end) < now
  return hasBegun && !hasEnded
}
