import type { EncounterRecord } from '#sandbox/records/encounter-record.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'

export interface Appointment {
  readonly encounter: EncounterRecord
  readonly patient: PatientRecord
}

/**
 * Who is seen today: encounters that start on `day` in the time zone they were recorded in, and stays in progress, by
 * time of day.
 */
export function scheduleOf(
  day: string,
  encounters: readonly EncounterRecord[],
  patients: readonly PatientRecord[],
): readonly Appointment[] {
  const byId = new Map(patients.map((patient) => [patient.id, patient]))
  return encounters
    .filter(({ status, start }) => start?.startsWith(day) || (status === 'in-progress' && start))
    .flatMap((encounter) => {
      const patient = byId.get(encounter.patient)
      return patient ? [{ encounter, patient }] : []
    })
    .toSorted((one, other) => (minutes(one, day) < minutes(other, day) ? -1 : 1))
}

/** A stay from an earlier day comes first. */
function minutes({ encounter: { start = '' } }: Appointment, day: string): string {
  return start.startsWith(day) ? start.slice(11, 16) : ''
}
