/** Text without case, accents, punctuation and repeated whitespace: https://hl7.org/fhir/R4/search.html#3.1.1.4.8 */
export function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\p{Pd}/gu, ' ')
    .replaceAll(/\p{P}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
