import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { takeStrayText } from '#src/r4/take-concept.ts'
import { text } from '#src/r4/text.ts'
import { setAside, setFate, takeElements, type Tracked } from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import type { AnyDosage } from './dosage-parts.ts'
import { dosageFrom, writtenDosage, type Dosage } from './dosage.ts'

export interface Dosages {
  readonly dosages: readonly Dosage[]
  /** The latest end, when every instruction has one: the first step of a taper ends nothing. */
  readonly end: FhirDateTime | undefined
}

/**
 * Dosage instructions in sequence order; when any of them has no number, in the source's order. A string in the place
 * of an instruction is its text. https://hl7.org/fhir/R4/dosage-definitions.html#Dosage.sequence
 */
export function takeDosages(request: Tracked<AnyRequest>): Dosages {
  const sentInstructions: unknown = request.json.dosageInstruction
  const objects = takeElements(request, 'dosageInstruction') as Tracked<AnyDosage>[]
  const list: readonly unknown[] = Array.isArray(sentInstructions)
    ? sentInstructions
    : [sentInstructions]
  const found = list.map((each) => {
    const instruction = objects.find(({ json }) => json === each)
    const written = instruction ? undefined : text(each)
    return instruction ? dosageFrom(instruction) : written && writtenDosage(written)
  })
  if (list.some((each) => text(each) !== undefined)) {
    if (list === sentInstructions) setFate(request, 'dosageInstruction', 'odd-shape')
    else takeStrayText(request, 'dosageInstruction')
  }
  const dosages = found.filter((each) => each !== undefined && each !== '')
  const [only, ...others] = objects
  if (only && others.length === 0 && dosages.length === 1) setAside(only, 'sequence')
  return { dosages: inSequence(dosages), end: latestEnd(list.length, dosages) }
}

function inSequence(dosages: readonly Dosage[]): readonly Dosage[] {
  return dosages.every(({ sequence }) => sequence !== undefined)
    ? dosages.toSorted((one, other) => Number(one.sequence) - Number(other.sequence))
    : dosages
}

/** @param count how many instructions were sent, unreadable ones among them */
function latestEnd(count: number, dosages: readonly Dosage[]): FhirDateTime | undefined {
  const ends = dosages.flatMap(({ parts }) => {
    const bounds = parts.find(({ kind }) => kind === 'bounds-period')
    return bounds?.kind === 'bounds-period' ? (bounds.period.end?.date ?? []) : []
  })
  return ends.length < count
    ? undefined
    : ends.toSorted((one, other) => other.latest - one.latest)[0]
}
