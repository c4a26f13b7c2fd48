import { FhirFailure } from '../answers/fhir-failure.ts'

/** Splits at separators that are not escaped; the parts stay escaped. https://hl7.org/fhir/R4/search.html#3.1.1.4.19 */
export function splitUnescaped(text: string, separator: ',' | '|'): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === separator) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)]
}

/**
 * Without the escapes `\,`, `\|`, `\$` and `\\`.
 * @throws FhirFailure 400 for any other escape, which R4 calls illegal
 */
export function unescaped(text: string): string {
  return text.replaceAll(/\\(.?)/gs, (_, character: string) => {
    if (character !== '' && ',|$\\'.includes(character)) return character
    throw new FhirFailure(400, 'value', `"\\${character}" in "${text}" is not an escape`)
  })
}
