/** Who reads a chart. */
export interface ReaderMessages {
  /** The button, where there is no name. */
  readonly kinds: Readonly<
    Record<'clinician' | 'patient' | 'related-person' | 'other-patient' | 'person', string>
  >
  /** Before who is signed in; where there is no room for both, it is heard and not seen. */
  readonly menuLabel: string
  /** The roles are the source's words. */
  readonly withRoles: (name: string, roles: string) => string
  readonly signedIn: string
  readonly notNamed: string
  readonly chartOf: string
  readonly record: string
  /** Why there is no name of their own record. */
  readonly records: Readonly<Record<'reading' | 'failed' | 'not-permitted', string>>
  /** A chart that is not the reader's own. */
  readonly onBehalf: (patient: string) => string
  readonly onBehalfWho: (who: string) => string
}
