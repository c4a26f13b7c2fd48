/** What the server that holds the app says where there is no page to say it. */
export interface ServerMessages {
  readonly notFound: string
  readonly onlyReading: string
}
