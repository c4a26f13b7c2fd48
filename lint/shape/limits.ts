/** How large the app's files may be, and what may not be in them. Tests, tests' own code and CSS do not count. */
export const limits = {
  /** The house whose figures these are; names are judged everywhere. */
  house: 'src',
  maxMedianLines: 45,
  maxNinthDecileLines: 116,
  maxLines: 300,
  maxDoubleCasts: 5,
} as const

/** Files that may be longer, each with its reason: tables of words or codes, which are read entry by entry. */
export const longTables: Readonly<Record<string, string>> = {}

/** Names that say nothing of what is in a file, a function or a type. */
export const emptyNames: readonly string[] = [
  'helper',
  'util',
  'misc',
  'common',
  'manager',
  'service',
  'handler',
  'data',
  'info',
  'process',
]

/** The same words where they are somebody's term. */
export const termsWithEmptyNames: readonly string[] = [
  // The one that holds tokens; its field knows it by this name.
  'token-manager',
  // FHIR's own extension and element.
  'data-absent-reason',
]
