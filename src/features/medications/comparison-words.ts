import { comparedDosage } from '#src/clinical/medications/compared-dosage.ts'
import type { Dosage } from '#src/clinical/medications/dosage.ts'
import type { Messages } from '#src/messages/messages.ts'
import { partsWords, partWords } from './part-words.ts'

export interface ComparisonWords {
  readonly beside: string | undefined
  readonly contradictions: readonly string[]
}

export function comparisonWords(dosage: Dosage, t: Messages): ComparisonWords {
  const { unsaidParts, contradictions } = comparedDosage(dosage)
  const hasBeside = dosage.text !== undefined && unsaidParts.length > 0
  return {
    beside: hasBeside ? t.dosage.alsoSent(partsWords(unsaidParts, t)) : undefined,
    contradictions: contradictions.map(({ written, part }) =>
      t.dosage.contradiction(written, partWords(part, t)),
    ),
  }
}
