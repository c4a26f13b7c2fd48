/** The end of a session, and a failure whose own words could not be loaded. On screen without another request. */
export interface EndingsMessages {
  readonly ended: string
  readonly endedNext: string
  readonly notOpened: string
  readonly notOpenedNext: string
  /** Before the code. */
  readonly code: string
  readonly start: string
}
