/** The launch page's words, in a room of their own so that the page stays small. */
export interface LaunchMessages {
  readonly title: string
  readonly connecting: (name: string) => string
  readonly language: string
}
