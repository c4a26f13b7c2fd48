import type { Dosage } from '#src/clinical/medications/dosage.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { partsWords } from './part-words.ts'

/**
 * An instruction as written; assembled from its structured parts when nothing was written.
 * @param isStep one of several instructions, which their numbers put in order
 */
export function dosageWords(dosage: Dosage, isStep: boolean, t: MessagesOfOrders): string {
  const written = dosage.text ?? partsWords(dosage.parts, t)
  const whole = [written, ...dosage.additional].filter((each) => each !== '').join(' · ')
  return isStep && dosage.sequence !== undefined
    ? t.dosage.step(dosage.sequence, whole).trim()
    : whole
}
