/** The loudest things that the app says: whose chart this is cannot be trusted, or is not known. */
export interface AlarmsMessages {
  /** An answer about someone else; the noun comes from the panel. */
  readonly otherPatient: (withheld: number, received: number) => string
  readonly otherPatientNext: (panel: string) => string
  readonly replacedBy: (record: string) => string
  readonly replacedByNext: string
  readonly wrongPatient: string
  readonly movedPatient: string
  readonly opened: string
  readonly received: string
  readonly code: string
  readonly noIdentity: string
  readonly identityNotPermitted: string
}
