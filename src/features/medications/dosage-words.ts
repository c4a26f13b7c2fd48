import type { Dosage, DosagePart } from '#src/clinical/medications/dosage.ts'
import type { Messages } from '#src/messages/messages.ts'

/** An instruction as written; assembled from its structured parts only when it has no text. */
export function dosageWords(dosage: Dosage, words: Messages): string {
  const { medications: say } = words
  const written = dosage.text ?? dosage.parts.map((part) => partWords(part, words)).join(', ')
  const asNeeded =
    dosage.asNeeded === undefined || dosage.isAsNeededInText
      ? undefined
      : dosage.asNeeded === true
        ? say.asNeeded
        : say.asNeededFor(dosage.asNeeded)
  const whole = [written, asNeeded].filter((text) => text !== undefined && text !== '').join(', ')
  return [whole, ...dosage.additional].filter((text) => text !== '').join(' · ')
}

function partWords(part: DosagePart, { medications: say }: Messages): string {
  switch (part.kind) {
    case 'frequency':
      return say.frequency(part.frequency, part.period, part.unit)
    case 'dose':
      return say.dose(part.text)
    case 'rate':
      return say.rate(part.text)
    case 'maximum':
      return say.maximum(part.text)
    case 'route':
    case 'method':
    case 'site':
    case 'timing-code':
      return part.text
  }
}
