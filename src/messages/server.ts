/** What the server that holds the app says where there is no page to say it. No text has a sign of HTML in it. */
export interface ServerMessages {
  /** The language of these words, for the page that they are on. */
  readonly lang: string
  readonly notFound: string
  readonly onlyReading: string
  /** The page at an address where there is none. */
  readonly missing: {
    readonly title: string
    readonly facts: readonly (readonly [name: string, text: string])[]
  }
}
