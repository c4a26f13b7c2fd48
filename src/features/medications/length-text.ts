import type { Length, Span } from '#src/clinical/medications/take-length.ts'
import type { DosageMessages } from '#src/messages/dosage.ts'
import { ownWord } from '#src/messages/own-word.ts'

/** `4`, or `4 to 6`; an end that was not sent is an ellipsis. */
export function spanText({ least, most }: Span, dosage: DosageMessages): string {
  return most === undefined ? (least ?? '') : dosage.span(least ?? '…', most)
}

export function isOne({ least, most }: Span): boolean {
  return least === '1' && most === undefined
}

/** A length in the reader's words when its unit is coded, else as it was written. */
export function lengthWords(length: Length, dosage: DosageMessages): string {
  return length.kind === 'written' ? length.text : lengthText(length.span, length.unit, dosage)
}

/** `1 hour`, `4 to 6 hours`; a unit that R4 does not have is shown as it was sent. */
export function lengthText(length: Span, unit: string | undefined, dosage: DosageMessages): string {
  const digits = spanText(length, dosage)
  if (unit === undefined) return dosage.unitNotSent(digits)
  const one = isOne(length) ? ownWord(dosage.oneOf, unit) : undefined
  return one ?? ownWord(dosage.lengthIn, unit)?.(digits) ?? `${digits} ${unit}`
}
