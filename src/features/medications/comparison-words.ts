import { comparedDosage } from '#src/clinical/medications/compared-dosage.ts'
import type { Dosage } from '#src/clinical/medications/dosage.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { partsWords, partWords } from './part-words.ts'

export interface ComparisonWords {
  readonly beside: string | undefined
  readonly contradictions: readonly string[]
}

/** @param isPeriodInMark a mark of the order says when it ended: its period is not repeated beside the text */
export function comparisonWords(
  dosage: Dosage,
  t: MessagesOfOrders,
  isPeriodInMark = false,
): ComparisonWords {
  const { partsNotInText, contradictions } = comparedDosage(dosage)
  const parts = partsNotInText.filter(({ kind }) => !isPeriodInMark || kind !== 'bounds-period')
  const hasBeside = dosage.text !== undefined && parts.length > 0
  return {
    beside: hasBeside ? t.dosage.alsoSent(partsWords(parts, t)) : undefined,
    // Two texts of one instruction may contradict the same part in the same words.
    contradictions: [
      ...new Set(
        contradictions.map(({ written, part }) =>
          typeof written === 'string'
            ? t.dosage.contradiction(written, partWords(part, t))
            : t.dosage.contradictionOfParts(partWords(written, t), partWords(part, t)),
        ),
      ),
    ],
  }
}
