import { expect, test } from 'vitest'
import type { MedicationRequest } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import type { Parts } from '#src/testing/parts.ts'
import { medicationName } from './medication-name.ts'

test.each<[string, Parts<MedicationRequest>, Record<string, object>, readonly unknown[]]>([
  [
    'the contained one',
    {
      contained: [{ id: 'm', code: { text: 'Contained' } }],
      medicationReference: { reference: '#m' },
    },
    {},
    ['Contained', 'complete'],
  ],
  [
    'the referenced one',
    { medicationReference: { reference: 'Medication/1' } },
    { 'Medication/1': { code: { text: 'Read' } } },
    ['Read', 'complete'],
  ],
  [
    'the display, where it could not be read',
    { medicationReference: { reference: 'Medication/1', display: 'Shown' } },
    {},
    ['Shown', 'not-loaded'],
  ],
  [
    'nothing, rather than an id',
    { medicationReference: { reference: 'Medication/1' } },
    {},
    [undefined, 'not-loaded'],
  ],
  [
    'its ingredients',
    {
      medicationReference: { reference: '#m' },
      contained: [
        {
          id: 'm',
          ingredient: [
            { itemCodeableConcept: { text: 'A' } },
            { itemCodeableConcept: { text: 'B' } },
          ],
        },
      ],
    },
    {},
    ['A + B', 'complete'],
  ],
  [
    'its ingredients with their strengths',
    {
      medicationReference: { reference: '#m' },
      contained: [
        {
          id: 'm',
          ingredient: [
            {
              itemCodeableConcept: { text: 'A' },
              strength: {
                numerator: { value: 5, unit: 'mg' },
                denominator: { value: 1, unit: 'mL' },
              },
            },
          ],
        },
      ],
    },
    {},
    ['A 5 mg / 1 mL', 'complete'],
  ],
])('a medication is called by %s', (_, parts, known, expected) => {
  const order = medicationRequest('a', { medicationCodeableConcept: undefined, ...parts })
  const { name, details } = medicationName(
    sent(order),
    new Map(Object.entries(known)),
    'https://ehr.example',
  )
  expect([name, details]).toEqual(expected)
})
