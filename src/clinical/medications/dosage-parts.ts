import type { CodeableConcept, Dosage, DosageDoseAndRate, Reference } from 'fhir/r4'
import { codings } from '#src/r4/codeable-concept.ts'
import {
  takeAmount,
  takeRange,
  takeRatio,
  type Amount,
  type AmountRange,
  type AmountRatio,
} from '#src/r4/take-amount.ts'
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
  | OfKind<
      'route' | 'method' | 'site',
      {
        readonly text: string
        /** What its codings call it: other words for it, or for something else. */
        readonly otherNames: readonly string[]
      }
    >
  | Maximum
  /** With what it is taken for, where that was sent. */
  | { readonly kind: 'as-needed'; readonly reason: string | undefined }

type OfKind<Kind, Members> = Kind extends unknown ? { readonly kind: Kind } & Members : never

export type DosePart = OfKind<
  'dose' | 'rate',
  {
    readonly text: string
    /** Any type but "ordered", such as "calculated". */
    readonly type: string | undefined
    readonly amount: SentAmount
  }
>

interface Maximum {
  readonly kind: 'maximum'
  readonly per: 'period' | 'administration' | 'lifetime'
  readonly text: string
  readonly amount: SentAmount
}

/** The parts of one kind. */
export function partsOfKind<Kind extends DosagePart['kind']>(
  parts: readonly DosagePart[],
  kind: Kind,
): Extract<DosagePart, { kind: Kind }>[] {
  return parts.filter((part): part is Extract<DosagePart, { kind: Kind }> => part.kind === kind)
}

/** A quantity, a range or a ratio, with which others can be compared. */
export interface SentAmount {
  readonly quantity?: Amount | undefined
  readonly range?: AmountRange | undefined
  readonly ratio?: AmountRatio | undefined
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
  const sentAmounts: readonly (readonly [DosePart['kind'], SentAmount])[] = [
    ['dose', { quantity: takeAmount(from, 'doseQuantity') }],
    ['dose', { range: takeRange(from, 'doseRange') }],
    ['rate', { quantity: takeAmount(from, 'rateQuantity') }],
    ['rate', { range: takeRange(from, 'rateRange') }],
    ['rate', { ratio: takeRatio(from, 'rateRatio') }],
  ]
  const amounts = sentAmounts.flatMap(([kind, amount]) => {
    const text = amountText(amount)
    return text === undefined ? [] : [{ kind, text, amount }]
  })
  const isOrdered = codings(from.json.type).some(({ code }) => code === 'ordered')
  if (isOrdered || amounts.length === 0) setAside(from, 'type')
  const type = isOrdered || amounts.length === 0 ? undefined : takeConcept(from, 'type')
  return amounts.map((each) => ({ ...each, type }))
}

function amountText({ quantity, range, ratio }: SentAmount): string | undefined {
  return quantity?.text ?? range?.text ?? ratio?.text
}

function administration(instruction: Tracked<AnyDosage>): DosagePart[] {
  const siteReference = takeElement(instruction, 'siteReference')
  const otherNames = codings(instruction.json.route).flatMap(({ code, display }) => display ?? code)
  const parts = [
    { kind: 'route', text: takeConcept(instruction, 'route'), otherNames },
    { kind: 'method', text: takeConcept(instruction, 'method') },
    { kind: 'site', text: takeConcept(instruction, 'site') },
    { kind: 'site', text: takeConcept(instruction, 'siteCodeableConcept') },
    { kind: 'site', text: siteReference && takeText(siteReference, 'display') },
  ] as const
  return parts.flatMap(({ text, ...part }) =>
    text === undefined ? [] : [{ otherNames: [], ...part, text }],
  )
}

function asNeeded(instruction: Tracked<AnyDosage>): DosagePart[] {
  const reason = takeConcept(instruction, 'asNeededCodeableConcept')
  const isAsNeeded = takeBoolean(instruction, 'asNeededBoolean')
  // "Not as needed" is the usual case: it is left for the details, and for the comparison with the text.
  if (isAsNeeded === false) setAside(instruction, 'asNeededBoolean')
  return reason !== undefined || isAsNeeded === true ? [{ kind: 'as-needed', reason }] : []
}

function maxima(instruction: Tracked<AnyDosage>): DosagePart[] {
  const limits: readonly (readonly [Maximum['per'], SentAmount])[] = [
    ['period', { ratio: takeRatio(instruction, 'maxDosePerPeriod') }],
    ['administration', { quantity: takeAmount(instruction, 'maxDosePerAdministration') }],
    ['lifetime', { quantity: takeAmount(instruction, 'maxDosePerLifetime') }],
  ]
  return limits.flatMap(([per, amount]) => {
    const text = amountText(amount)
    return text === undefined ? [] : [{ kind: 'maximum', per, text, amount } as const]
  })
}
