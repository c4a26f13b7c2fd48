/** The words of the page on which patients choose where to sign in. */
export interface StartPageMessages {
  readonly title: string
  readonly hint: string
  readonly clinicians: string
  readonly language: string
  readonly loading: string
  readonly notLoaded: string
  readonly tryAgain: string
  readonly none: string
  readonly find: string
  readonly findHint: string
  /** How many there are, with nothing typed. */
  readonly all: (count: number) => string
  /** How many were found, all of them in sight. */
  readonly found: (count: number) => string
  /** The first of those that were found are in sight. */
  readonly shown: (shown: number, found: number) => string
  readonly notFound: (typed: string) => string
  readonly showMore: (count: number) => string
  readonly list: string
  readonly trial: string
  readonly last: string
  readonly shared: string
  readonly forget: string
  readonly forgotten: string
}
