/** The end of a session, and a failure whose own words could not be loaded. On screen without another request. */
export interface EndingsMessages {
  readonly ended: string
  readonly endedNext: string
  /** Why it has, by the reason of the session. */
  readonly endedWhy: Readonly<
    Record<'expired' | 'revoked' | 'refused' | 'client-refused' | 'by-reader', string>
  >
  readonly notOpened: string
  readonly notOpenedNext: string
  /** Above what only whoever investigates needs. */
  readonly details: string
  /** Before the code. */
  readonly code: string
  readonly start: string
}
