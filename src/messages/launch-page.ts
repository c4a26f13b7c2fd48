/** The launch page's words, in a room of their own so that the page stays small. */
export interface LaunchMessages {
  readonly title: string
  readonly connecting: (name: string) => string
  /** The page is for people who sign in without a chart to come from; the last sentence is for everybody else. */
  readonly choose: string
  readonly chooseHint: string
  readonly clinicians: string
  readonly language: string
}
