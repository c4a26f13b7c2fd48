import { patientIdentity, type PatientIdentity } from '#src/clinical/patient/patient-identity.ts'
import { QuestionError } from './question-error.ts'
import type { Question } from './question.ts'
import { readOne } from './read-one.ts'

/** Who the chart is about: the launch patient, read by id. The FHIR client refuses an answer with another id. */
export const patientQuestion: Question<PatientIdentity> = {
  searches: ['patient'],
  ask: async (chart) => {
    const { patientId } = chart.session.launchContext
    const { resource, error, line, run } = await readOne(
      chart,
      'patient',
      'Patient',
      patientId,
      'search',
    )
    if (error) throw new QuestionError(error, { lines: [line], runs: [run] })
    const now = chart.now()
    const { answer } = patientIdentity(resource, {
      now: now.getTime(),
      today: calendarDay(now),
      fhirServerUrl: chart.fhirClient.fhirServerUrl,
    })
    return {
      value: answer,
      search: 'patient',
      outcome: { kind: 'complete' },
      window: { kind: 'any-date' },
      lines: [line],
      runs: [run],
      loadedAt: run.finishedAt,
    }
  },
}

/** The day where the reader is, `YYYY-MM-DD`. */
function calendarDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
