import { patientIdentity, type PatientIdentity } from '#src/clinical/patient/patient-identity.ts'
import { QuestionError } from './question-error.ts'
import type { Question } from './question.ts'
import { readOne } from './read-one.ts'
import { readerDay } from './reader-day.ts'

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
    const now = chart.now().getTime()
    const { answer } = patientIdentity(resource, {
      now,
      today: readerDay(now).text,
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
