import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laboratoryResults } from './laboratory/laboratory-results.ts'
import { medications } from './medications/medications.ts'
import { patientIdentity } from './patient/patient-identity.ts'
import { vitalSigns } from './vital-signs/vital-signs.ts'
import type { Finding } from './finding.ts'

/** Nothing lost: every resource is either shown or left out, exactly once, whatever its JSON contains. */

const context = { medications: new Map(), fhirServerUrl: 'https://ehr.example', now: 0 }
const readers: Readonly<
  Record<string, readonly [string, (resources: readonly unknown[]) => Finding<unknown>]>
> = {
  'vital signs': ['Observation', (all: readonly unknown[]) => vitalSigns(all, context.now)],
  'laboratory results': [
    'Observation',
    (all: readonly unknown[]) => laboratoryResults(all, context.now),
  ],
  medications: ['MedicationRequest', (requests) => medications(requests, context)],
}

function expectAccounted(
  resourceType: string,
  resources: readonly { id: string }[],
  finding: Finding<unknown>,
) {
  const accounted = [...finding.shown, ...finding.leftOut.map(({ reference }) => reference)]
  expect(accounted.toSorted()).toEqual(
    resources.map(({ id }) => `${resourceType}/${id}`).toSorted(),
  )
}

const loinc = fc.constantFrom(
  '8867-4',
  '85354-9',
  '55284-4',
  '8480-6',
  '8462-4',
  '2823-3',
  '29463-7',
  'odd',
)
const concept = fc.oneof(
  fc.record({
    coding: fc.array(
      fc.record({ system: fc.constantFrom('http://loinc.org', 'local'), code: loinc }),
      { maxLength: 2 },
    ),
    text: fc.option(fc.string(), { nil: undefined }),
  }),
  fc.jsonValue(),
)
const value = {
  valueQuantity: fc.oneof(
    fc.record({ value: fc.double({ noNaN: true }), unit: fc.constantFrom('kg', 'mg') }),
    fc.jsonValue(),
  ),
  valueString: fc.jsonValue(),
  dataAbsentReason: fc.jsonValue(),
}
const observation = fc.record(
  {
    status: fc.oneof(
      fc.constantFrom('final', 'entered-in-error', 'cancelled', 'registered'),
      fc.jsonValue(),
    ),
    code: concept,
    effectiveDateTime: fc.oneof(fc.constantFrom('2026', '2026-11-24T08:00:00Z'), fc.jsonValue()),
    component: fc.oneof(
      fc.array(fc.record({ code: concept, ...value }, { requiredKeys: [] }), { maxLength: 3 }),
      fc.jsonValue(),
    ),
    interpretation: fc.jsonValue(),
    referenceRange: fc.jsonValue(),
    hasMember: fc.jsonValue(),
    note: fc.jsonValue(),
    focus: fc.jsonValue(),
    specimen: fc.oneof(fc.constant({ reference: '#s' }), fc.jsonValue()),
    contained: fc.oneof(fc.constant([{ id: 's', subject: { reference: 'x' } }]), fc.jsonValue()),
    bodySite: fc.jsonValue(),
    encounter: fc.jsonValue(),
    modifierExtension: fc.jsonValue(),
    _valueString: fc.jsonValue(),
    _effectiveDateTime: fc.jsonValue(),
    ...value,
  },
  { requiredKeys: [] },
)
const request = fc.record(
  {
    status: fc.oneof(fc.constantFrom('active', 'stopped', 'entered-in-error'), fc.jsonValue()),
    intent: fc.oneof(fc.constantFrom('order', 'proposal'), fc.jsonValue()),
    doNotPerform: fc.jsonValue(),
    medicationCodeableConcept: concept,
    medicationReference: fc.jsonValue(),
    contained: fc.jsonValue(),
    dosageInstruction: fc.oneof(
      fc.array(
        fc.record(
          {
            timing: fc.oneof(fc.record({ repeat: fc.jsonValue() }), fc.jsonValue()),
            doseAndRate: fc.jsonValue(),
            sequence: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
      fc.jsonValue(),
    ),
    extension: fc.jsonValue(),
    reportedReference: fc.jsonValue(),
    groupIdentifier: fc.jsonValue(),
    dispenseRequest: fc.jsonValue(),
    reasonCode: fc.jsonValue(),
    priorPrescription: fc.jsonValue(),
  },
  { requiredKeys: [] },
)

describe.each(Object.entries(readers))('%s', (_, [resourceType, read]) => {
  test('account for every resource, however malformed', () => {
    const resources = fc.array(resourceType === 'Observation' ? observation : request, {
      maxLength: 8,
    })
    fc.assert(
      fc.property(resources, (parts) => {
        const all = parts.map((part, index) => ({ ...(part as object), id: String(index) }))
        expectAccounted(resourceType, all, read(all))
      }),
      { numRuns: 500 },
    )
  })

  const folder = '../shared/data/patients'
  test.runIf(existsSync(folder))('account for every resource of the real charts', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
    for (const file of files) {
      const { entry } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
        entry: { resource: { resourceType: string; id: string } }[]
      }
      const resources = entry
        .map(({ resource }) => resource)
        .filter((each) => each.resourceType === resourceType)
      expectAccounted(resourceType, resources, read(resources))
    }
  })
})

test('a patient can be read whatever the JSON contains', () => {
  const patient = fc.record(
    {
      name: fc.jsonValue(),
      identifier: fc.oneof(
        fc.array(fc.record({ value: fc.string(), period: fc.jsonValue() })),
        fc.jsonValue(),
      ),
      birthDate: fc.oneof(fc.constantFrom('1957', '1957-06', '2026-11-24'), fc.jsonValue()),
      deceasedDateTime: fc.oneof(fc.constantFrom('2020', '2020-10'), fc.jsonValue()),
      _deceasedDateTime: fc.jsonValue(),
      link: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(patient, (parts) => {
      const finding = patientIdentity(
        { ...parts, id: 'p' },
        {
          now: 0,
          today: '2026-11-24',
          fhirServerUrl: 'https://ehr.example',
        },
      )
      expect(finding.shown).toEqual(['Patient/p'])
    }),
    { numRuns: 500 },
  )
})
