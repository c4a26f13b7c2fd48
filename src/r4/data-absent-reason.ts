import type { Extension } from 'fhir/r4'
import { element, elements, type Untrusted } from './sent.ts'
import { text } from './text.ts'

const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

/**
 * The reason in the data-absent-reason extension of an element, or of a primitive's companion (`_birthDate`).
 * https://hl7.org/fhir/R4/extension-data-absent-reason.html
 */
export function absentReason(
  holder: Untrusted<{ extension?: Extension[] | undefined }> | undefined,
): string | undefined {
  const extension = elements(element(holder).extension).find((each) => each.url === url)
  return text(extension?.valueCode)
}
