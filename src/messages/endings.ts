/** The end of a session: the way to it, in sight as long as the chart is, and what is said before its page is loaded. */
export interface EndingsMessages {
  readonly signOut: string
  readonly ended: string
}
