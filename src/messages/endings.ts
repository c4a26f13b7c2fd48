/** The end of a session, on screen before the rest of its page is loaded. */
export interface EndingsMessages {
  readonly ended: string
}
