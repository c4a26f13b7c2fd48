import type { Extension } from 'fhir/r4'
import { element, elements, type Untrusted } from './sent.ts'
import { text } from './text.ts'

const urls: readonly unknown[] = [
  'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  'http://hl7.org/fhir/StructureDefinition/iso21090-nullFlavor',
]

/**
 * The reason in the data-absent-reason extension of an element, or of a primitive's companion (`_birthDate`); a null
 * flavour is a reason too. https://hl7.org/fhir/R4/extension-data-absent-reason.html,
 * https://hl7.org/fhir/R4/extension-iso21090-nullflavor.html
 */
export function absentReason(
  holder: Untrusted<{ extension?: Extension[] | undefined }> | undefined,
): string | undefined {
  const extension = elements(element(holder).extension).find(({ url }) => urls.includes(url))
  return text(extension?.valueCode)
}
