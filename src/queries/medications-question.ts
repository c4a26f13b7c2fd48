import type { Medications } from '#src/clinical/medications/medications.ts'
import { lateAnswer } from './late-answer.ts'
import type { Question } from './question.ts'

/**
 * Orders, and the Medications they refer to. A Medication that cannot be read leaves its order on screen, marked
 * "details not loaded".
 */
export const medicationsQuestion: Question<Medications> = {
  searches: ['medication-requests', 'medication-reads'],
  ask: (chart, options) =>
    lateAnswer(chart, 'medication-requests', options, () => import('./medications-answer.ts')),
}
