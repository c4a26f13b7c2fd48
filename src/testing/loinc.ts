import type { CodeableConcept } from 'fhir/r4'

/** A concept with one LOINC code. */
export function loinc(code: string, text?: string): CodeableConcept {
  return {
    coding: [{ system: 'http://loinc.org', code }],
    ...(text === undefined ? {} : { text }),
  }
}
