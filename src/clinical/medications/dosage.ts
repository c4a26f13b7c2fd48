import type { Dosage as FhirDosage } from 'fhir/r4'
import { amountText, rangeText, ratioText } from '#src/r4/amount-text.ts'
import { codeOf, conceptName } from '#src/r4/codeable-concept.ts'
import { elements, type Sent, type Untrusted } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { saysAsNeeded } from './as-needed-text.ts'
import { timingParts, type TimingPart } from './timing-parts.ts'

/** One dosage instruction: `text` as written; `parts` are shown only when there is no text. */
export interface Dosage {
  /**
   * Instructions with the same number apply at the same time, higher numbers later.
   * https://hl7.org/fhir/R4/dosage-definitions.html#Dosage.sequence
   */
  readonly sequence: number | undefined
  readonly text: string | undefined
  readonly patientInstruction: string | undefined
  readonly additional: readonly string[]
  /** The structured parts: digits and words as the source sent them, codes as codes. */
  readonly parts: readonly DosagePart[]
  /** `true`, or what it is taken for. */
  readonly asNeeded: true | string | undefined
  /** Whether `text` already says "as needed". */
  readonly isAsNeededInText: boolean
}

export type DosagePart =
  | TimingPart
  | { readonly kind: 'dose' | 'rate'; readonly text: string }
  | { readonly kind: 'route' | 'method' | 'site'; readonly text: string }
  | {
      readonly kind: 'maximum'
      readonly per: 'period' | 'administration' | 'lifetime'
      readonly text: string
    }

/** Dosage instructions in sequence order; those without a number keep the source's order. */
export function dosages(instructions: Untrusted<FhirDosage[]> | undefined): Dosage[] {
  return elements(instructions)
    .map(dosage)
    .toSorted((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0))
}

function dosage(instruction: Sent<FhirDosage>): Dosage {
  const { sequence } = instruction
  const written = text(instruction.text)
  return {
    sequence: typeof sequence === 'number' ? sequence : undefined,
    text: written,
    patientInstruction: text(instruction.patientInstruction),
    additional: elements(instruction.additionalInstruction).flatMap(
      (each) => conceptName(each) ?? [],
    ),
    parts: [
      ...doses(instruction),
      ...timingParts(instruction.timing),
      ...administration(instruction),
      ...maxima(instruction),
    ],
    asNeeded:
      conceptName(instruction.asNeededCodeableConcept) ??
      (instruction.asNeededBoolean === true || undefined),
    isAsNeededInText: written !== undefined && saysAsNeeded(written),
  }
}

const doseRateType = 'http://terminology.hl7.org/CodeSystem/dose-rate-type'

/**
 * A dose of any type but "ordered" is shown with its type, such as "calculated".
 * https://hl7.org/fhir/R4/dosage-definitions.html#Dosage.doseAndRate.type
 */
function doses(instruction: Sent<FhirDosage>): DosagePart[] {
  return elements(instruction.doseAndRate).flatMap((each) => {
    const isOrdered = codeOf(each.type, doseRateType) === 'ordered'
    const type = isOrdered ? undefined : conceptName(each.type)
    const dose = amountText(each.doseQuantity) ?? rangeText(each.doseRange)
    const rate =
      amountText(each.rateQuantity) ?? rangeText(each.rateRange) ?? ratioText(each.rateRatio, ' / ')
    const withType = (amount: string) => (type === undefined ? amount : `${amount} (${type})`)
    return [
      ...(dose === undefined ? [] : [{ kind: 'dose', text: withType(dose) } as const]),
      ...(rate === undefined ? [] : [{ kind: 'rate', text: withType(rate) } as const]),
    ]
  })
}

function administration(instruction: Sent<FhirDosage>): DosagePart[] {
  return (['route', 'method', 'site'] as const).flatMap((kind) => {
    const name = conceptName(instruction[kind])
    return name === undefined ? [] : [{ kind, text: name }]
  })
}

function maxima(instruction: Sent<FhirDosage>): DosagePart[] {
  const limits = [
    ['period', ratioText(instruction.maxDosePerPeriod, ' / ')],
    ['administration', amountText(instruction.maxDosePerAdministration)],
    ['lifetime', amountText(instruction.maxDosePerLifetime)],
  ] as const
  return limits.flatMap(([per, limit]) =>
    limit === undefined ? [] : [{ kind: 'maximum', per, text: limit } as const],
  )
}
