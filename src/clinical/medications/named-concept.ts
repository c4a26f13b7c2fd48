import type { CodeableConcept } from 'fhir/r4'
import { isAbsenceSystem, isAbsenceWord } from '#src/r4/absence-codes.ts'
import { takeAbsentReason } from '#src/r4/take-extension.ts'
import {
  setAside,
  takeElement,
  takeElements,
  takeText,
  type Tracked,
} from '#src/r4/tracked-element.ts'

/** What a concept calls a medication, every word of it. */
export interface NamedConcept {
  readonly text: string | undefined
  /** The displays, a user's choice first, then by how much they say. */
  readonly displays: readonly string[]
  /** Codes that came without any word. */
  readonly bareCodes: readonly string[]
  /** Why nothing is named, in the source's words: a code such as `masked`, or a text such as "Other". */
  readonly absent: readonly string[]
}

/**
 * A code or a text that stands for an absence names nothing. https://hl7.org/fhir/R4/codesystem-data-absent-reason.html
 */
export function namedConcept(concept: Tracked<CodeableConcept>): NamedConcept {
  const written = takeText(concept, 'text')
  const isAbsent = written !== undefined && isAbsenceWord(written)
  const codings = takeElements(concept, 'coding').map((coding) => {
    const isChosen = coding.json.userSelected === true
    const display = takeText(coding, 'display')
    setAside(coding, 'system', 'version', 'code', 'userSelected')
    const { system, code } = coding.json
    const sentCode = typeof code === 'string' ? code : undefined
    const word = display ?? sentCode
    const isAbsence = isAbsenceSystem(system) || (word !== undefined && isAbsenceWord(word))
    if (isAbsence) return { absent: word }
    return { isChosen, display, bareCode: display === undefined ? sentCode : undefined }
  })
  const displays = codings.toSorted((one, other) => Number(other.isChosen) - Number(one.isChosen))
  return {
    text: isAbsent ? undefined : written,
    displays: displays.flatMap(({ display }) => display ?? []),
    bareCodes: codings.flatMap(({ bareCode }) => bareCode ?? []),
    absent: [
      ...(isAbsent ? [written] : []),
      ...codings.flatMap(({ absent }) => absent ?? []),
      ...absenceExtensions(concept),
    ],
  }
}

/** The reasons in extensions: of the concept, of its text, of a coding, or of a coding's code or display. */
function absenceExtensions(concept: Tracked<CodeableConcept>): string[] {
  const holders = [
    concept,
    takeElement(concept, '_text'),
    ...takeElements(concept, 'coding').flatMap((coding) => [
      coding,
      takeElement(coding, '_code'),
      takeElement(coding, '_display'),
    ]),
  ]
  return holders.flatMap((each) => takeAbsentReason(each) ?? [])
}
