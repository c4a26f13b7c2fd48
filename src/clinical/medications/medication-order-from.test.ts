import { describe, expect, test } from 'vitest'
import type { MedicationRequest } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import type { Parts } from '#src/testing/parts.ts'
import { medicationOrderFrom } from './medication-order-from.ts'

const read = (parts: Parts<MedicationRequest> = {}) =>
  medicationOrderFrom(sent(medicationRequest('a', parts)), {
    medications: new Map(),
    fhirServerUrl: 'https://ehr.example',
    now: Date.parse('2026-11-24T00:00:00Z'),
  })

describe('an order shows what was sent', () => {
  test('no refills is not the same as no word about refills', () => {
    const refills = (parts: object) => read(parts).refills
    expect(refills({ dispenseRequest: { numberOfRepeatsAllowed: 0 } })).toBe(0)
    expect(refills({})).toBeUndefined()
  })

  test('no word about who reported it means unknown, not "no"', () => {
    expect(read().reported).toBeUndefined()
    expect(read({ reportedBoolean: true }).reported).toEqual({
      by: undefined,
    })
  })

  test.each([
    ['on the order', { modifierExtension: [{ url: 'x' }] }, true],
    ['on an instruction', { dosageInstruction: [{ modifierExtension: [{ url: 'x' }] }] }, true],
    [
      'on its timing',
      { dosageInstruction: [{ timing: { modifierExtension: [{ url: 'x' }] } }] },
      true,
    ],
    ['on the dispensing', { dispenseRequest: { modifierExtension: [{ url: 'x' }] } }, true],
    [
      'on the medication',
      {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [{ id: 'm', modifierExtension: [{ url: 'x' }] }],
      },
      true,
    ],
    [
      'a medication that was entered in error',
      {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [{ id: 'm', status: 'entered-in-error' }],
      },
      true,
    ],
    ['an intent that R4 does not know', { intent: 'wish' }, true],
    ['no intent at all', { intent: undefined }, true],
    ['without any of these', {}, false],
  ])('not safe to interpret: %s', (_, request, expected) => {
    expect(read(request).hasUnknownModifier).toBe(expected)
  })

  test('an element without a value reports nothing', () => {
    expect(read({ reportedReference: null }).reported).toBe(undefined)
  })

  test('orders that were placed together share their group', () => {
    expect(read({ groupIdentifier: { value: 'req-7' } }).group).toBe('req-7')
  })

  test('the pharmacy’s rejection is among the notes', () => {
    const extension = [
      {
        url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/pharmacy-verification-status',
        valueCodeableConcept: { text: 'Rejected by pharmacy' },
      },
    ]
    expect(read({ extension }).notes).toEqual(['Rejected by pharmacy'])
  })
})
