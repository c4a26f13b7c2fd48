import { takeConcepts } from '#src/r4/take-concept.ts'
import { takeDigits, takeText, type Tracked } from '#src/r4/tracked-element.ts'
import { dosageParts, type AnyDosage, type DosagePart } from './dosage-parts.ts'

/** One dosage instruction: its texts as written, and its structured parts. `comparedDosage` compares the two. */
export interface Dosage {
  /**
   * Instructions with the same number apply at the same time, higher numbers later.
   * https://hl7.org/fhir/R4/dosage-definitions.html#Dosage.sequence
   */
  readonly sequence: string | undefined
  readonly text: string | undefined
  readonly patientInstruction: string | undefined
  readonly additional: readonly string[]
  readonly parts: readonly DosagePart[]
  /** `asNeededBoolean` is `false`: said only where a text, or a reason beside it, says otherwise. */
  readonly isNotAsNeeded: boolean
}

export function dosageFrom(instruction: Tracked<AnyDosage>): Dosage {
  const parts = dosageParts(instruction)
  return {
    sequence: takeDigits(instruction, 'sequence'),
    text: takeText(instruction, 'text'),
    patientInstruction: takeText(instruction, 'patientInstruction'),
    additional: [
      ...takeConcepts(instruction, 'additionalInstruction'),
      ...takeConcepts(instruction, 'additionalInstructions'),
    ],
    parts,
    isNotAsNeeded: instruction.json.asNeededBoolean === false,
  }
}

/** An instruction that was sent as a string and nothing else. */
export function writtenDosage(text: string): Dosage {
  return {
    sequence: undefined,
    text,
    patientInstruction: undefined,
    additional: [],
    parts: [],
    isNotAsNeeded: false,
  }
}
