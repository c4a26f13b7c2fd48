import { contradictingParts } from './contradicting-parts.ts'
import { contradictions, type Contradiction } from './contradictions.ts'
import type { DosagePart } from './dosage-parts.ts'
import type { Dosage } from './dosage.ts'
import { isInText } from './parts-in-text.ts'
import { writtenInstruction } from './written-instruction.ts'

export interface ComparedDosage {
  /** The structured parts that `text` does not say as well; all of them when there is no text. */
  readonly partsNotInText: readonly DosagePart[]
  /** Where a text and a part exclude each other. */
  readonly contradictions: readonly Contradiction[]
}

/** The texts of an instruction held against its structured parts. */
export function comparedDosage(dosage: Dosage): ComparedDosage {
  const { parts, text = '', patientInstruction = '', isNotAsNeeded } = dosage
  const written = writtenInstruction(text)
  const others = parts.filter(({ kind }) => kind !== 'code')
  return {
    partsNotInText: parts.filter((part) => !isInText(part, written) && !isRepeated(part, others)),
    contradictions: [
      ...contradictions(written, parts, isNotAsNeeded),
      ...contradictions(writtenInstruction(patientInstruction), parts, isNotAsNeeded),
      ...contradictingParts(parts, isNotAsNeeded),
    ],
  }
}

/** A timing code that says the frequency beside it once more: `BID` and twice daily. */
function isRepeated(part: DosagePart, others: readonly DosagePart[]): boolean {
  if (part.kind !== 'code') return false
  const code = writtenInstruction(part.text)
  return others.some((each) => each.kind === 'frequency' && isInText(each, code))
}
