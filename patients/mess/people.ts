import type { Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import type { MessKind } from './mess-kind.ts'

/**
 * Patients with an unusual name, birth date or death. The names are made of common words and belong to nobody.
 * https://hl7.org/fhir/R4/datatypes.html#HumanName and https://hl7.org/fhir/R4/patient.html
 */
export const peopleMess: readonly MessKind[] = [
  named('name-apostrophe', 'A name with an apostrophe and a hyphen.', {
    family: "D'Sample-O'Test",
    given: ['Mary-Ann'],
  }),
  named('name-accents', 'A name with accents and non-ASCII letters.', {
    family: 'Ünbekannt-Łąka',
    given: ['Zoë', 'Ørjan'],
  }),
  named('name-right-to-left', 'A name written from right to left.', {
    family: 'مثال',
    given: ['ليلى'],
  }),
  named('name-words-only', 'A name as text only, without parts.', { text: 'Sample, Test Q.' }),
  {
    kind: 'birth-date-year',
    description: 'A birth date with only the year.',
    expectation: 'Precision is kept, and the age is no more exact than that.',
    changes: ['birthDate'],
    appliesTo: isLivingPatient,
    apply: (resource) => [
      withElements(resource, { birthDate: String(resource['birthDate']).slice(0, 4) }),
    ],
  },
  {
    kind: 'birth-date-absent',
    description: 'No birth date, with a data-absent-reason extension.',
    expectation: 'The banner says that it is unknown, and no age is computed.',
    changes: ['birthDate', '_birthDate'],
    appliesTo: isLivingPatient,
    apply: (resource) => [
      withElements(resource, {
        birthDate: undefined,
        _birthDate: {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'unknown',
            },
          ],
        },
      }),
    ],
  },
  {
    kind: 'deceased-undated',
    description: 'A patient who has died, without a date.',
    expectation: 'The death is shown wherever the patient is named, with or without a date.',
    changes: ['deceasedBoolean'],
    appliesTo: isLivingPatient,
    apply: (resource) => [withElements(resource, { deceasedBoolean: true })],
  },
]

function isLivingPatient(resource: Resource): boolean {
  return (
    resource['resourceType'] === 'Patient' &&
    resource['active'] !== false &&
    resource['deceasedBoolean'] === undefined &&
    resource['deceasedDateTime'] === undefined
  )
}

function named(
  kind: string,
  description: string,
  name: Readonly<Record<string, unknown>>,
): MessKind {
  return {
    kind,
    description,
    expectation: 'The whole name is shown everywhere, in its own order and direction.',
    changes: ['name'],
    appliesTo: isLivingPatient,
    apply: (resource) => [withElements(resource, { name: [{ use: 'official', ...name }] })],
  }
}
