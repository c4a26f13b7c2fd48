/** Text as R4 search.html 3.1.1.4.8 compares it: no case, accents, punctuation or repeated whitespace. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\p{Pd}/gu, ' ')
    .replaceAll(/\p{P}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
