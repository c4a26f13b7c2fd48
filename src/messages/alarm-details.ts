/** What an alarm says below its heading. It comes with the screen of the alarm; the heading needs neither. */
export interface AlarmDetailsMessages {
  readonly wrongPatientWhy: string
  readonly changedPatientWhy: string
  readonly movedPatientWhy: string
  readonly whatToDo: string
  readonly notShown: string
  readonly noIdentityNext: string
  readonly identityNotPermittedNext: string
}
