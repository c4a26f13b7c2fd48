/** The warning before a session ends. */
export interface SessionEndMessages {
  /** @param time such as 07:20 @param minutes 1 or more */
  readonly endsAt: (time: string, minutes: number) => string
  readonly readable: string
  /** Where a new sign-in goes on with the chart. */
  readonly comesBack: string
  readonly signInAgain: string
  /** The new sign-in could not be begun. */
  readonly notBegun: string
  /** At an EHR that offers no other way. */
  readonly again: string
  readonly letItEnd: string
}
