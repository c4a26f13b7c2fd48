import type { Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import type { MessKind } from './mess-kind.ts'

/** Orders whose medicine or supply is in an unusual place: https://hl7.org/fhir/R4/medicationrequest.html */
export const medicationMess: readonly MessKind[] = [
  named(
    'medication-contained',
    'The medicine is a Medication contained in the order.',
    'A contained medicine is shown like any other.',
    (code) => ({
      contained: [{ resourceType: 'Medication', id: 'medication', code }],
      medicationReference: { reference: '#medication' },
    }),
  ),
  named(
    'medication-words-only',
    'The medicine is text only, without a code.',
    'The text is shown as it is, and not grouped with a code because it is similar.',
    (code) => ({ medicationCodeableConcept: { text: nameOf(code) } }),
  ),
  named(
    'medication-display-only',
    'The medicine is only the display of a reference.',
    'The display is shown if there is nothing to read.',
    (code) => ({ medicationReference: { display: nameOf(code) } }),
  ),
  named(
    'medication-dangling',
    'The medicine is a reference to a Medication that does not exist.',
    'An order whose medicine cannot be read is shown as such, not left out.',
    () => ({ medicationReference: { reference: 'Medication/not-there' } }),
  ),
  {
    kind: 'requester-dangling',
    description: 'The prescriber does not exist: the reference leads nowhere.',
    expectation: 'Only what the reference would have shown is missing.',
    changes: ['requester'],
    appliesTo: isOrder,
    apply: (resource) => [
      withElements(resource, { requester: { reference: 'Practitioner/not-there' } }),
    ],
  },
  {
    kind: 'supply-no-refills',
    description: 'No refills, and a supply for 90 days.',
    expectation: 'No refills means one supply of that length, not none.',
    changes: ['dispenseRequest'],
    appliesTo: isOrder,
    apply: (resource) => [
      withElements(resource, {
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
    description:
      'An active order that may no longer be dispensed, because its validity period has ended.',
    expectation: 'Expired is not discontinued: the status is shown as sent.',
    changes: ['dispenseRequest'],
    appliesTo: (resource) => isOrder(resource) && String(resource['authoredOn']).length >= 10,
    apply: (resource) => {
      const start = String(resource['authoredOn']).slice(0, 10)
      // It ends on the day of the order, so it has ended whatever today is.
      return [
        withElements(resource, { dispenseRequest: { validityPeriod: { start, end: start } } }),
      ]
    },
  },
  {
    kind: 'supply-absent',
    description: 'An active order without supply, bounds or end.',
    expectation: 'Its end is unknown, and none is computed.',
    changes: ['dispenseRequest', 'dosageInstruction'],
    appliesTo: (resource) =>
      isOrder(resource) &&
      dosagesOf(resource).every(({ text }) => text !== undefined) &&
      (resource['dispenseRequest'] !== undefined ||
        dosagesOf(resource).some(({ timing }) => timing !== undefined)),
    apply: (resource) => [
      withElements(resource, {
        dispenseRequest: undefined,
        dosageInstruction: dosagesOf(resource).map((dosage) =>
          withElements(dosage, { timing: undefined, doseAndRate: undefined }),
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
  description: string,
  expectation: string,
  medication: (code: Resource) => Readonly<Record<string, unknown>>,
): MessKind {
  return {
    kind,
    description,
    expectation,
    changes: ['contained', 'medicationCodeableConcept', 'medicationReference'],
    appliesTo: (resource) =>
      isOrder(resource) &&
      (resource['medicationCodeableConcept'] as Resource | undefined)?.['coding'] !== undefined,
    apply: (resource) => [
      withElements(resource, {
        medicationCodeableConcept: undefined,
        ...medication(resource['medicationCodeableConcept'] as Resource),
      }),
    ],
  }
}

function nameOf(code: Resource): unknown {
  return code['text'] ?? (code['coding'] as readonly Resource[])[0]?.['display']
}
