import type { CodeableConcept, Dosage, DosageDoseAndRate, Reference } from 'fhir/r4'
import { codings } from '#src/r4/codeable-concept.ts'
import { takeAmount, takeRange, takeRatio, type Amount } from '#src/r4/take-amount.ts'
import { takeConcept } from '#src/r4/take-concept.ts'
import {
  setAside,
  takeBoolean,
  takeElement,
  takeElements,
  takeText,
  type Tracked,
} from '#src/r4/tracked-element.ts'
import { timingParts, type TimingPart } from './timing-parts.ts'

/**
 * A Dosage of any release: STU3 and DSTU2 have dose and rate directly under the instruction, DSTU2 has
 * `additionalInstructions` and `siteCodeableConcept`. https://hl7.org/fhir/STU3/dosage.html,
 * https://hl7.org/fhir/DSTU2/medicationorder.html
 */
export type AnyDosage = Dosage &
  DosageDoseAndRate & {
    additionalInstructions?: CodeableConcept
    siteCodeableConcept?: CodeableConcept
    siteReference?: Reference
  }

/** One structured part of a dosage: digits and words as the source sent them, codes as codes. */
export type DosagePart =
  | TimingPart
  | DosePart
  | { readonly kind: 'route' | 'method' | 'site'; readonly text: string }
  | {
      readonly kind: 'maximum'
      readonly per: 'period' | 'administration' | 'lifetime'
      readonly text: string
    }
  /** With what it is taken for, where that was sent. */
  | { readonly kind: 'as-needed'; readonly reason: string | undefined }

export interface DosePart {
  readonly kind: 'dose' | 'rate'
  readonly text: string
  /** Any type but "ordered", such as "calculated". */
  readonly type: string | undefined
  /** A plain quantity, with which a text can be compared. */
  readonly amount: Amount | undefined
}

export function dosageParts(instruction: Tracked<AnyDosage>): DosagePart[] {
  return [
    ...takeElements(instruction, 'doseAndRate').flatMap(doses),
    ...doses(instruction),
    ...timingParts(instruction, 'timing'),
    ...administration(instruction),
    ...asNeeded(instruction),
    ...maxima(instruction),
  ]
}

/**
 * A dose of any type but "ordered" is shown with its type.
 * https://hl7.org/fhir/R4/dosage-definitions.html#Dosage.doseAndRate.type
 */
function doses(from: Tracked<DosageDoseAndRate>): DosePart[] {
  const amounts = [
    { kind: 'dose' as const, amount: takeAmount(from, 'doseQuantity') },
    { kind: 'dose' as const, range: takeRange(from, 'doseRange') },
    { kind: 'rate' as const, amount: takeAmount(from, 'rateQuantity') },
    { kind: 'rate' as const, range: takeRange(from, 'rateRange') },
    { kind: 'rate' as const, ratio: takeRatio(from, 'rateRatio') },
  ].flatMap(({ kind, amount, range, ratio }) => {
    const text = amount?.text ?? range?.text ?? ratio
    return text === undefined ? [] : [{ kind, text, amount }]
  })
  const isOrdered = codings(from.json.type).some(({ code }) => code === 'ordered')
  if (isOrdered || amounts.length === 0) setAside(from, 'type')
  const type = isOrdered || amounts.length === 0 ? undefined : takeConcept(from, 'type')
  return amounts.map((each) => ({ ...each, type }))
}

function administration(instruction: Tracked<AnyDosage>): DosagePart[] {
  const siteReference = takeElement(instruction, 'siteReference')
  const parts = [
    { kind: 'route', text: takeConcept(instruction, 'route') },
    { kind: 'method', text: takeConcept(instruction, 'method') },
    { kind: 'site', text: takeConcept(instruction, 'site') },
    { kind: 'site', text: takeConcept(instruction, 'siteCodeableConcept') },
    { kind: 'site', text: siteReference && takeText(siteReference, 'display') },
  ] as const
  return parts.flatMap(({ kind, text }) => (text === undefined ? [] : [{ kind, text }]))
}

function asNeeded(instruction: Tracked<AnyDosage>): DosagePart[] {
  const reason = takeConcept(instruction, 'asNeededCodeableConcept')
  const isAsNeeded = takeBoolean(instruction, 'asNeededBoolean')
  // "Not as needed" is the usual case: it is left for the details, and for the comparison with the text.
  if (isAsNeeded === false) setAside(instruction, 'asNeededBoolean')
  return reason !== undefined || isAsNeeded === true ? [{ kind: 'as-needed', reason }] : []
}

function maxima(instruction: Tracked<AnyDosage>): DosagePart[] {
  const limits = [
    ['period', takeRatio(instruction, 'maxDosePerPeriod')],
    ['administration', takeAmount(instruction, 'maxDosePerAdministration')?.text],
    ['lifetime', takeAmount(instruction, 'maxDosePerLifetime')?.text],
  ] as const
  return limits.flatMap(([per, limit]) =>
    limit === undefined ? [] : [{ kind: 'maximum', per, text: limit } as const],
  )
}
