/** More than one patient is open in this browser. */
export interface OpenPatientsMessages {
  readonly open: (patients: number) => string
  /** Before the name of this tab's patient. */
  readonly thisTab: string
  readonly anotherTab: string
  /** After a name, in parentheses. */
  readonly born: (date: string) => string
  readonly close: string
}
