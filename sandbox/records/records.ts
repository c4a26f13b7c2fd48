import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import { chartRecord, type ChartRecord } from './chart-record.ts'
import { encounterRecords, type EncounterRecord } from './encounter-record.ts'
import { patientRecords, type PatientRecord } from './patient-record.ts'
import { relatedPersonRecords, type RelatedPersonRecord } from './related-person-record.ts'

/** What the EHR's own pages and the authorization server know of the charts, read from FHIR resources. */
export interface Records {
  /** By name. */
  readonly patients: readonly PatientRecord[]
  readonly relatedPersons: readonly RelatedPersonRecord[]
  /** Of one patient, or of all, newest first. */
  readonly encounters: (patientId?: string) => readonly EncounterRecord[]
  readonly chart: (patientId: string) => ChartRecord
}

export function createRecords(store: ResourceStore): Records {
  return {
    patients: patientRecords(store),
    relatedPersons: relatedPersonRecords(store),
    encounters: (patientId) => encounterRecords(store, patientId),
    chart: (patientId) => chartRecord(store, patientId),
  }
}
