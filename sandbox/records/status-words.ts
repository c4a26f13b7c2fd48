/** Codes that are no words with their hyphens taken out. */
const words: Readonly<Record<string, string>> = {
  onleave: 'on leave',
  'not-done': 'not given',
  unknown: 'status not known',
  'entered-in-error': 'entered in error',
}

/** The status of a resource in words, as its code says it. */
export function statusWords(code: string): string {
  return words[code] ?? code.replaceAll('-', ' ')
}
