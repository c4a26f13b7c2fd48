import type { Practitioner, PractitionerRole, RelatedPerson } from 'fhir/r4'
import { conceptWords } from '#src/r4/codeable-concept.ts'
import { currentName, type PersonName } from '#src/r4/human-name.ts'
import { element, elements, sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'

/** What a person's own record says of who they are. */
export interface ReaderIdentity {
  readonly name: PersonName | undefined
  /** What they are to the organization, or to the patient, in the source's words. */
  readonly roles: readonly string[]
}

/**
 * The name and the role of whoever signed in, from the record that `fhirUser` names: a qualification, the code of a
 * PractitionerRole, or what a RelatedPerson is to the patient
 * (https://hl7.org/fhir/R4/relatedperson-definitions.html#RelatedPerson.relationship).
 * @param now epoch ms
 */
export function readerIdentity(resource: unknown, now: number): ReaderIdentity {
  const person = sent<Practitioner>(resource)
  const role = sent<PractitionerRole>(resource)
  const relative = sent<RelatedPerson>(resource)
  const concepts = [
    ...elements(person.qualification).map(({ code }) => code),
    ...elements(role.code),
    ...elements(relative.relationship),
  ]
  const roles = concepts.flatMap((concept) => conceptWords(concept) ?? [])
  const display = text(element(role.practitioner).display)
  const named = display && { family: undefined, given: [], suffix: [], text: display }
  return { name: currentName(person.name, now) ?? (named || undefined), roles: [...new Set(roles)] }
}
