import type { MedicationRequest } from 'fhir/r4'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { Question } from './question.ts'
import { runSearch } from './run-search.ts'

/**
 * Orders, and the Medications they refer to. A Medication that cannot be read leaves its order on screen, marked
 * "details not loaded". What makes an answer of them is the largest part of the clinical code; it comes with their
 * answer, so that vital signs and results do not wait for it.
 */
export const medicationsQuestion: Question<Medications> = {
  searches: ['medication-requests', 'medication-reads'],
  ask: async (chart, { onSoFar, ...options }) => {
    const run = await runSearch<MedicationRequest>(chart, 'medication-requests', {
      ...options,
      onSoFar: (soFar) => {
        void loadAnswer().then(
          ({ ordersSoFar }) => {
            onSoFar(ordersSoFar(chart, soFar))
          },
          () => undefined,
        )
      },
    })
    const { medicationsAnswer } = await loadAnswer().catch((cause: unknown) => {
      throw new FhirError('network', { cause })
    })
    return medicationsAnswer(chart, run)
  },
}

function loadAnswer() {
  return import('./medications-answer.ts')
}
