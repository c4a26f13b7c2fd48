/** How a session ends, while it has not: the way out, and the warning before. */
export interface SessionEndMessages {
  readonly signOut: string
  /** @param time such as 07:20 @param minutes 1 or more */
  readonly endsAt: (time: string, minutes: number) => string
  readonly readable: string
  /** At an EHR that offers no other way. */
  readonly again: string
  readonly letItEnd: string
}
