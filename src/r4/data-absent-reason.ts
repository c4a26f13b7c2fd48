import { record, records, text } from './record.ts'

const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

/** The reason that the data-absent-reason extension gives on a primitive (`_birthDate`) or an element. */
export function absentReason(element: unknown): string | undefined {
  const extension = records(record(element)['extension']).find((each) => each['url'] === url)
  return text(extension?.['valueCode'])
}
