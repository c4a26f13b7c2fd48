/** Limits for the app's files. Tests, their support code and CSS are not counted. */
export const limits = {
  /** The folder that the limits apply to. Names are checked everywhere. */
  house: 'src',
  maxMedianLines: 45,
  maxNinthDecileLines: 116,
  maxLines: 300,
  maxDoubleCasts: 5,
} as const

/** Folders of published reference tables, an age a line as they were printed. Their length says nothing of the app. */
export const publishedTables: readonly string[] = [
  'src/clinical/growth/cdc-2000',
  'src/clinical/growth/who-2006',
]

/** Longer files, each with its reason: only tables of words or codes. */
export const longTables: Readonly<Record<string, string>> = {
  'src/clinical/laboratory/flowsheet-catalogue.ts':
    '500 LOINC codes, one analyte a line, so that a laboratory can compare it with its own list',
}

/** Words that do not say what a file, a function or a type is about. */
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

/** Terms that contain one of these words. */
export const termsWithEmptyNames: readonly string[] = [
  // The usual name for what holds and refreshes tokens.
  'token-manager',
  // FHIR: https://hl7.org/fhir/R4/extension-data-absent-reason.html
  'data-absent-reason',
]
