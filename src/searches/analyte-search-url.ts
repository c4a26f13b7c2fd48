import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import { declaredSearches } from './declared-searches.ts'
import { searchUrl } from './search-url.ts'

/**
 * The declared search for laboratory results, narrowed to one analyte's codes and to what lies before a date. It asks for
 * nothing that the declared search does not.
 * @param codes `system|code`: https://hl7.org/fhir/R4/search.html#token
 * @param before a FHIR date, such as `2024-11-01`
 */
export function analyteSearchUrl(
  patientId: string,
  { codes, before }: { readonly codes: readonly string[]; readonly before: string },
  ehr: EhrFamily,
): string {
  const tokens = codes.map((code) => encodeURIComponent(escaped(code))).join(',')
  return `${searchUrl(declaredSearches.laboratory, patientId, { before }, ehr)}&code=${tokens}`
}

/** What means something in a token is escaped, except the bar between system and code: https://hl7.org/fhir/R4/search.html#escaping */
function escaped(token: string): string {
  const [system = '', ...code] = token.split('|')
  const escape = (part: string) => part.replaceAll(/[\\$,|]/g, String.raw`\$&`)
  return `${escape(system)}|${escape(code.join('|'))}`
}
