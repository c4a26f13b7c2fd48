import type { Client } from '#sandbox/authorization-server/clients/clients.ts'
import type { ChartRecord } from '#sandbox/records/chart-record.ts'
import type { EncounterRecord } from '#sandbox/records/encounter-record.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'

export type PaneSize = 'closed' | 'side' | 'whole'

/** A chart that is open on the desktop. */
export interface OpenChart {
  readonly patient: PatientRecord
  readonly record: ChartRecord
  /** Newest first. */
  readonly encounters: readonly EncounterRecord[]
  /** The visit that apps are launched in. */
  readonly encounter: EncounterRecord | undefined
  readonly clients: readonly Client[]
  /** The app in the pane, and how large the pane is. */
  readonly app: Client | undefined
  readonly pane: PaneSize
  readonly day: string
}
