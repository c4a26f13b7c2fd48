import type { Dosage, DosagePart } from '#src/clinical/medications/dosage.ts'
import type { Messages } from '#src/messages/messages.ts'
import { timingWords } from './timing-words.ts'

/** An instruction as written; assembled from its structured parts only when it has no text. */
export function dosageWords(dosage: Dosage, t: Messages): string {
  const written = dosage.text ?? partsWords(dosage.parts, t)
  const asNeeded =
    dosage.asNeeded === undefined || dosage.isAsNeededInText
      ? undefined
      : dosage.asNeeded === true
        ? t.dosage.asNeeded
        : t.dosage.asNeededFor(dosage.asNeeded)
  const whole = [written, asNeeded].filter((text) => text !== undefined && text !== '').join(', ')
  return [whole, ...dosage.additional].filter((text) => text !== '').join(' · ')
}

/** `2 tablets twice daily, oral`: how often belongs to the dose before it, the other parts are a list. */
function partsWords(parts: readonly DosagePart[], t: Messages): string {
  return parts
    .map((part, index) => {
      const isHowOften = part.kind === 'frequency' && parts[index - 1]?.kind === 'dose'
      return [index === 0 ? '' : isHowOften ? ' ' : ', ', partWords(part, t)].join('')
    })
    .join('')
}

function partWords(part: DosagePart, t: Messages): string {
  switch (part.kind) {
    case 'dose':
    case 'route':
    case 'method':
    case 'site':
      return part.text
    case 'rate':
      return t.dosage.rate(part.text)
    case 'maximum':
      return t.dosage.maximum[part.per](part.text)
    case 'code':
    case 'frequency':
    case 'days':
    case 'times-of-day':
    case 'when':
    case 'count':
    case 'duration':
    case 'bounds-length':
    case 'bounds-text':
    case 'bounds-period':
    case 'events':
      return timingWords(part, t)
  }
}
