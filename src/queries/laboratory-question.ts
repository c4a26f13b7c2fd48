import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { lateAnswer } from './late-answer.ts'
import type { Question } from './question.ts'

export const laboratoryQuestion: Question<Laboratory> = {
  searches: ['laboratory'],
  ask: (chart, options) =>
    lateAnswer(chart, 'laboratory', options, async () => {
      const { laboratoryAnswer } = await import('./laboratory-answer.ts')
      return { answerSoFar: laboratoryAnswer, answer: laboratoryAnswer }
    }),
}
