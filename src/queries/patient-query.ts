import type { Patient } from 'fhir/r4'
import { patientIdentity, type PatientIdentity } from '#src/clinical/patient/patient-identity.ts'
import type { Chart } from './chart.ts'
import type { ChartAnswer } from './chart-answer.ts'
import { chartQuery } from './chart-query.ts'

/** Who the chart is about: the launch patient, read by id. Another id in the answer is refused by the FHIR client. */
export function patientQuery(chart: Chart) {
  return chartQuery(chart, 'patient', () => readPatient(chart))
}

async function readPatient(chart: Chart): Promise<ChartAnswer<PatientIdentity>> {
  const { patientId } = chart.session.launchContext
  const startedAt = Date.now()
  const patient: Patient = await chart.fhirClient.read('Patient', patientId)
  const now = chart.now()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  const { answer, shown, leftOut } = patientIdentity(patient, { now: now.getTime(), today })
  const finishedAt = Date.now()
  return {
    search: 'patient',
    value: answer,
    outcome: { kind: 'complete' },
    window: { kind: 'any-date' },
    account: { received: 1, shown, leftOut },
    issues: [],
    ledgers: [
      {
        url: `Patient/${patientId}`,
        startedAt,
        finishedAt,
        requests: 1,
        pages: 1,
        received: 1,
        withheld: [],
        issues: [],
      },
    ],
    loadedAt: finishedAt,
  }
}
