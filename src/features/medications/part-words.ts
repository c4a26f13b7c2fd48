import type { Contradiction } from '#src/clinical/medications/contradictions.ts'
import type { DosagePart, DosePart } from '#src/clinical/medications/dosage-parts.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { timingWords } from './timing-words.ts'

/** `2 tablets twice daily, oral`: how often belongs to the dose before it, the other parts are a list. */
export function partsWords(parts: readonly DosagePart[], t: MessagesOfOrders): string {
  return parts
    .map((part, index) => {
      const isHowOften = part.kind === 'frequency' && parts[index - 1]?.kind === 'dose'
      return [index === 0 ? '' : isHowOften ? ' ' : ', ', partWords(part, t)].join('')
    })
    .join('')
}

/** One structured part, also one that contradicts a text. */
export function partWords(part: Contradiction['part'], t: MessagesOfOrders): string {
  switch (part.kind) {
    case 'dose':
      return withType(doseText(part, t), part.type)
    case 'rate':
      return withType(t.dosage.rate(part.text), part.type)
    case 'route':
    case 'method':
    case 'site':
      return part.text
    case 'maximum':
      return t.dosage.maximum[part.per](part.text)
    case 'as-needed':
      return part.reason === undefined ? t.dosage.asNeeded : t.dosage.asNeededFor(part.reason)
    case 'not-as-needed':
      return t.dosage.notAsNeeded
    case 'unit-code':
      return t.dosage.unitCode(part.text)
    case 'code':
    case 'frequency':
    case 'days':
    case 'times-of-day':
    case 'when':
    case 'count':
    case 'duration':
    case 'bounds-length':
    case 'bounds-period':
    case 'events':
      return timingWords(part, t)
  }
}

/** A number alone is said to be one; the UCUM code `1` is a unit. */
function doseText(
  { text, amount: { quantity: amount } }: DosePart,
  { dosage }: MessagesOfOrders,
): string {
  const isBare = amount && amount.unit === undefined && amount.ucum === undefined
  return isBare ? dosage.unitNotSent(text) : text
}

function withType(amount: string, type: string | undefined): string {
  return type === undefined ? amount : `${amount} (${type})`
}
