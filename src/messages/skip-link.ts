/** The first stop of a keyboard. */
export interface SkipLinkMessages {
  readonly toContent: string
}
