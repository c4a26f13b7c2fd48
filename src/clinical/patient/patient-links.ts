import type { Patient } from 'fhir/r4'
import { target } from '#src/r4/reference.ts'
import { elements, type Sent } from '#src/r4/sent.ts'

/**
 * Other records of the same person, by `Patient.link`. https://hl7.org/fhir/R4/patient-definitions.html#Patient.link
 * Only `replaces` joins their resources to this chart: those records were merged into this one.
 */
export interface PatientLinks {
  /** Records that this one was merged into: this chart is out of date. */
  readonly replacedBy: readonly string[]
  /** Records that were merged into this one: what is about them belongs to this chart. */
  readonly replaces: readonly string[]
  /** `refer` and `seealso`, and links of an unknown type: about them nothing is shown here. */
  readonly others: readonly string[]
}

export function patientLinks(patient: Sent<Patient>, fhirServerUrl: string): PatientLinks {
  const links = elements(patient.link).map((link) => {
    const to = target(link.other, fhirServerUrl)
    return { type: link.type, record: to.kind === 'literal' ? to.reference : undefined }
  })
  const ofType = (isWanted: (type: unknown) => boolean) =>
    links.filter(({ type }) => isWanted(type)).map(({ record }) => record ?? '')
  return {
    replacedBy: ofType((type) => type === 'replaced-by'),
    replaces: ofType((type) => type === 'replaces'),
    others: ofType((type) => type !== 'replaced-by' && type !== 'replaces'),
  }
}
