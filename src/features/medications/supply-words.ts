import type { Substitution, Supply } from '#src/clinical/medications/supply.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { lengthWords } from './length-text.ts'
import { periodWords } from './timing-words.ts'

/** What may be dispensed, part by part. @param isOver the time in which it may be dispensed has passed */
export function supplyWords(supply: Supply, isOver: boolean, t: MessagesOfOrders): string[] {
  const { medications, dosage } = t
  const { supply: messages } = medications
  const { firstFill, duration, interval, validity } = supply
  const first = [firstFill.quantity, firstFill.duration && lengthWords(firstFill.duration, dosage)]
  const firstWords = first.filter((each) => each !== undefined).join(', ')
  return [
    supply.quantity && messages.quantity(supply.quantity.text),
    duration && messages.duration(lengthWords(duration, dosage)),
    supply.refills !== undefined && messages.refills(supply.refills),
    firstWords !== '' && messages.firstFill(firstWords),
    interval && messages.interval(lengthWords(interval, dosage)),
    validity && messages[isOver ? 'validityOver' : 'validity'](periodWords(validity, t)),
    supply.dispenser !== undefined && messages.dispenser(supply.dispenser),
    supply.substitution && substitutionWords(supply.substitution, t),
  ].filter((each) => each !== false && each !== undefined)
}

function substitutionWords({ isAllowed, kind, reason }: Substitution, t: MessagesOfOrders): string {
  const { supply: messages } = t.medications
  const whether =
    isAllowed === undefined
      ? messages.substitution
      : isAllowed
        ? messages.allowed
        : messages.notAllowed
  const whole = kind === undefined ? whether : t.formats.labelled(whether, kind)
  return reason === undefined ? whole : `${whole} (${reason})`
}
