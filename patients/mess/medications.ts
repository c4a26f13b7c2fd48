import type { Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import type { MessKind } from './mess-kind.ts'

/** Orders whose medicine or supply has to be looked for. Clause: R4 MedicationRequest, `medication[x]`. */
export const medicationMess: readonly MessKind[] = [
  named(
    'medication-contained',
    'The medicine is a Medication inside the order.',
    'A contained medicine is named like any other.',
    (code) => ({
      contained: [{ resourceType: 'Medication', id: 'medication', code }],
      medicationReference: { reference: '#medication' },
    }),
  ),
  named(
    'medication-words-only',
    'The medicine is words only, no code.',
    'Words are shown as they are, and grouped with no code by likeness.',
    (code) => ({ medicationCodeableConcept: { text: nameOf(code) } }),
  ),
  named(
    'medication-display-only',
    'The medicine is the display of a reference that names nothing.',
    'The display is used where nothing can be read.',
    (code) => ({ medicationReference: { display: nameOf(code) } }),
  ),
  named(
    'medication-dangling',
    'The medicine is a reference to a Medication that is not there.',
    'An order whose medicine cannot be read is shown as such, and not left out.',
    () => ({ medicationReference: { reference: 'Medication/not-there' } }),
  ),
  {
    kind: 'requester-dangling',
    what: 'The prescriber is not there: the reference leads nowhere.',
    serves: 'A reference that cannot be read costs its own place only.',
    changes: ['requester'],
    isFor: isOrder,
    make: (resource) => [altered(resource, { requester: { reference: 'Practitioner/not-there' } })],
  },
  {
    kind: 'supply-no-refills',
    what: 'No refills, and a supply of 90 days.',
    serves: 'No refills is a supply of its own length, not of none.',
    changes: ['dispenseRequest'],
    isFor: isOrder,
    make: (resource) => [
      altered(resource, {
        dispenseRequest: {
          numberOfRepeatsAllowed: 0,
          expectedSupplyDuration: {
            value: 90,
            unit: 'days',
            system: 'http://unitsofmeasure.org',
            code: 'd',
          },
        },
      }),
    ],
  },
  {
    kind: 'supply-expired',
    what: 'An order that is active, but may no longer be dispensed: its validity has ended.',
    serves: 'Expired is not discontinued: the status is shown as it was sent.',
    changes: ['dispenseRequest'],
    isFor: (resource) => isOrder(resource) && String(resource['authoredOn']).length >= 10,
    make: (resource) => {
      const start = String(resource['authoredOn']).slice(0, 10)
      // Within the order's own day: ended, whatever today is.
      return [altered(resource, { dispenseRequest: { validityPeriod: { start, end: start } } })]
    },
  },
  {
    kind: 'supply-absent',
    what: 'An active order without any word on supply, bounds or end.',
    serves: 'Its end is unknown; none is computed.',
    changes: ['dispenseRequest', 'dosageInstruction'],
    isFor: (resource) =>
      isOrder(resource) &&
      dosagesOf(resource).every(({ text }) => text !== undefined) &&
      (resource['dispenseRequest'] !== undefined ||
        dosagesOf(resource).some(({ timing }) => timing !== undefined)),
    make: (resource) => [
      altered(resource, {
        dispenseRequest: undefined,
        dosageInstruction: dosagesOf(resource).map((dosage) =>
          altered(dosage, { timing: undefined, doseAndRate: undefined }),
        ),
      }),
    ],
  },
]

function isOrder(resource: Resource): boolean {
  return resource['resourceType'] === 'MedicationRequest' && resource['status'] === 'active'
}

function dosagesOf(resource: Resource): readonly Resource[] {
  return (resource['dosageInstruction'] ?? []) as readonly Resource[]
}

function named(
  kind: string,
  what: string,
  serves: string,
  medication: (code: Resource) => Readonly<Record<string, unknown>>,
): MessKind {
  return {
    kind,
    what,
    serves,
    changes: ['contained', 'medicationCodeableConcept', 'medicationReference'],
    isFor: (resource) =>
      isOrder(resource) &&
      (resource['medicationCodeableConcept'] as Resource | undefined)?.['coding'] !== undefined,
    make: (resource) => [
      altered(resource, {
        medicationCodeableConcept: undefined,
        ...medication(resource['medicationCodeableConcept'] as Resource),
      }),
    ],
  }
}

function nameOf(code: Resource): unknown {
  return code['text'] ?? (code['coding'] as readonly Resource[])[0]?.['display']
}
