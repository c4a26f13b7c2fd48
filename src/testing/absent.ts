import type { Element } from 'fhir/r4'

/** An element that says why it has no value. https://hl7.org/fhir/R4/extension-data-absent-reason.html */
export function absent(reason: string): Element {
  return {
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
        valueCode: reason,
      },
    ],
  }
}
