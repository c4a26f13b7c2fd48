import type { Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import type { MessKind } from './mess-kind.ts'

/**
 * Patients whose name or birth date is not the usual one. The names are of common words and belong to nobody.
 * Clauses: R4 datatypes, "HumanName"; R4 Patient, `birthDate` and `deceased[x]`.
 */
export const peopleMess: readonly MessKind[] = [
  named('name-apostrophe', 'A name with an apostrophe and a hyphen.', {
    family: "D'Sample-O'Test",
    given: ['Mary-Ann'],
  }),
  named('name-accents', 'A name with accents and letters beyond ASCII.', {
    family: 'Ünbekannt-Łąka',
    given: ['Zoë', 'Ørjan'],
  }),
  named('name-right-to-left', 'A name that is written from right to left.', {
    family: 'مثال',
    given: ['ليلى'],
  }),
  named('name-words-only', 'A name that is text only, with no parts.', { text: 'Sample, Test Q.' }),
  {
    kind: 'birth-date-year',
    what: 'A birth date of which only the year is known.',
    serves: 'Precision is kept; an age is said only as exactly as it is known.',
    changes: ['birthDate'],
    isFor: isLivingPatient,
    make: (resource) => [
      altered(resource, { birthDate: String(resource['birthDate']).slice(0, 4) }),
    ],
  },
  {
    kind: 'birth-date-absent',
    what: 'No birth date, with a data-absent-reason extension.',
    serves: 'The banner says that it is unknown; no age is computed.',
    changes: ['birthDate', '_birthDate'],
    isFor: isLivingPatient,
    make: (resource) => [
      altered(resource, {
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
    what: 'A patient who has died; the record does not say when.',
    serves: 'Death is said wherever the patient is named, dated or not.',
    changes: ['deceasedBoolean'],
    isFor: isLivingPatient,
    make: (resource) => [altered(resource, { deceasedBoolean: true })],
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

function named(kind: string, what: string, name: Readonly<Record<string, unknown>>): MessKind {
  return {
    kind,
    what,
    serves: 'A name is shown whole, in its own order and direction, everywhere.',
    changes: ['name'],
    isFor: isLivingPatient,
    make: (resource) => [altered(resource, { name: [{ use: 'official', ...name }] })],
  }
}
