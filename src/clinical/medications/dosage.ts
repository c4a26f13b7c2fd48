import { conceptName } from '#src/r4/codeable-concept.ts'
import { quantityValue } from '#src/r4/quantity.ts'
import { decimalText } from '#src/r4/decimal.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'

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
  | { readonly kind: 'dose' | 'rate'; readonly text: string }
  | { readonly kind: 'route' | 'method' | 'site' | 'timing-code'; readonly text: string }
  /** `frequency` times every `period` `unit` (UCUM time unit), as numbers sent. */
  | {
      readonly kind: 'frequency'
      readonly frequency: string
      readonly period: string
      readonly unit: string
    }
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
    parts: [...doses(sent), ...frequency(sent), ...places(sent), ...maxima(sent)],
    asNeeded:
      conceptName(sent['asNeededCodeableConcept']) ??
      (sent['asNeededBoolean'] === true || undefined),
  }
}

function doses(sent: Json): DosagePart[] {
  return records(sent['doseAndRate']).flatMap((each) => {
    const dose = amount(each['doseQuantity']) ?? range(each['doseRange'])
    const rate =
      amount(each['rateQuantity']) ?? range(each['rateRange']) ?? ratio(each['rateRatio'])
    return [
      ...(dose === undefined ? [] : [{ kind: 'dose', text: dose } as const]),
      ...(rate === undefined ? [] : [{ kind: 'rate', text: rate } as const]),
    ]
  })
}

function frequency(sent: Json): DosagePart[] {
  const timing = record(sent['timing'])
  const code = conceptName(timing['code'])
  const repeat = record(timing['repeat'])
  const times = decimalText(repeat, 'frequency')
  const period = decimalText(repeat, 'period')
  const unit = text(repeat['periodUnit'])
  return [
    ...(code === undefined ? [] : [{ kind: 'timing-code', text: code } as const]),
    ...(period === undefined || unit === undefined
      ? []
      : [{ kind: 'frequency', frequency: times ?? '1', period, unit } as const]),
  ]
}

function places(sent: Json): DosagePart[] {
  return (['route', 'method', 'site'] as const).flatMap((kind) => {
    const words = conceptName(sent[kind])
    return words === undefined ? [] : [{ kind, text: words }]
  })
}

function maxima(sent: Json): DosagePart[] {
  const most = [
    ratio(sent['maxDosePerPeriod']),
    amount(sent['maxDosePerAdministration']),
    amount(sent['maxDosePerLifetime']),
  ]
  return most.flatMap((each) =>
    each === undefined ? [] : [{ kind: 'maximum', text: each } as const],
  )
}

function amount(value: unknown): string | undefined {
  const quantity = quantityValue(value)
  return (
    quantity &&
    [`${quantity.comparator ?? ''}${quantity.text}`, quantity.unit].filter(Boolean).join(' ')
  )
}

function range(value: unknown): string | undefined {
  const ends = [amount(record(value)['low']), amount(record(value)['high'])]
  return ends.every((end) => end === undefined)
    ? undefined
    : ends.map((end) => end ?? '…').join(' – ')
}

function ratio(value: unknown): string | undefined {
  const parts = [amount(record(value)['numerator']), amount(record(value)['denominator'])]
  return parts.every((part) => part === undefined)
    ? undefined
    : parts.map((part) => part ?? '…').join(' / ')
}
