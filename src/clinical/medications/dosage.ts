import { codeOf, conceptName } from '#src/r4/codeable-concept.ts'
import { records, text, type Json } from '#src/r4/record.ts'
import { amountText, rangeText, ratioText } from './amount-text.ts'
import { timingParts, type TimingPart } from './timing-parts.ts'

/** One dosage instruction. `text` is the instruction as written; `parts` stand in only where none was. */
export interface Dosage {
  /** Same number: at the same time; rising numbers: one after the other (R4 Dosage.sequence). */
  readonly sequence: number | undefined
  readonly text: string | undefined
  readonly patientInstruction: string | undefined
  readonly additional: readonly string[]
  /** Structured parts as sent, each in the source's own words and digits. */
  readonly parts: readonly DosagePart[]
  /** True, or what for. */
  readonly asNeeded: true | string | undefined
}

export type DosagePart =
  | TimingPart
  | { readonly kind: 'dose' | 'rate'; readonly text: string }
  | { readonly kind: 'route' | 'method' | 'site'; readonly text: string }
  | { readonly kind: 'maximum'; readonly text: string }

/** Dosage instructions in sequence order; those without a number keep the order they were sent in. */
export function dosages(instructions: unknown): Dosage[] {
  return records(instructions)
    .map(dosage)
    .toSorted((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0))
}

function dosage(sent: Json): Dosage {
  const sequence = sent['sequence']
  return {
    sequence: typeof sequence === 'number' ? sequence : undefined,
    text: text(sent['text']),
    patientInstruction: text(sent['patientInstruction']),
    additional: records(sent['additionalInstruction']).flatMap((each) => conceptName(each) ?? []),
    parts: [...doses(sent), ...timingParts(sent['timing']), ...places(sent), ...maxima(sent)],
    asNeeded:
      conceptName(sent['asNeededCodeableConcept']) ??
      (sent['asNeededBoolean'] === true || undefined),
  }
}

const doseRateType = 'http://terminology.hl7.org/CodeSystem/dose-rate-type'

/** A dose that is not coded as the ordered one says what it is: calculated, or the source's own word. R4 Dosage. */
function doses(sent: Json): DosagePart[] {
  return records(sent['doseAndRate']).flatMap((each) => {
    const isOrdered = codeOf(each['type'], doseRateType) === 'ordered'
    const type = isOrdered ? undefined : conceptName(each['type'])
    const dose = amountText(each['doseQuantity']) ?? rangeText(each['doseRange'])
    const rate =
      amountText(each['rateQuantity']) ??
      rangeText(each['rateRange']) ??
      ratioText(each['rateRatio'])
    const typed = (amount: string) => (type === undefined ? amount : `${amount} (${type})`)
    return [
      ...(dose === undefined ? [] : [{ kind: 'dose', text: typed(dose) } as const]),
      ...(rate === undefined ? [] : [{ kind: 'rate', text: typed(rate) } as const]),
    ]
  })
}

function places(sent: Json): DosagePart[] {
  return (['route', 'method', 'site'] as const).flatMap((kind) => {
    const words = conceptName(sent[kind])
    return words === undefined ? [] : [{ kind, text: words }]
  })
}

function maxima(sent: Json): DosagePart[] {
  const most = [
    ratioText(sent['maxDosePerPeriod']),
    amountText(sent['maxDosePerAdministration']),
    amountText(sent['maxDosePerLifetime']),
  ]
  return most.flatMap((each) =>
    each === undefined ? [] : [{ kind: 'maximum', text: each } as const],
  )
}
