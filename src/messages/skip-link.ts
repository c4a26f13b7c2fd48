/** The first stops of a keyboard. */
export interface SkipLinkMessages {
  readonly toContent: string
  readonly toPanel: (name: string) => string
}
