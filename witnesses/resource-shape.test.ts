import { describe, expect, test } from 'vitest'
import { resourceShape } from './resource-shape.ts'

const result = {
  resourceType: 'Observation',
  id: 'a',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '718-7' }], text: 'Hemoglobin' },
  subject: { reference: 'Patient/1' },
  effectiveDateTime: '2026-01-05T08:00:00+00:00',
  valueQuantity: { value: 13.2, unit: 'g/dL' },
}
const shape = resourceShape(result)

describe('the shape of a resource', () => {
  test('is the same for another id, instant, number, wording and patient', () => {
    expect(
      resourceShape({
        ...result,
        id: 'b',
        code: { ...result.code, text: 'Haemoglobin' },
        subject: { reference: 'Patient/2' },
        effectiveDateTime: '2025-11-30T17:45:10+00:00',
        valueQuantity: { value: 9, unit: 'g/dL' },
      }),
    ).toBe(shape)
  })

  test.each([
    ['status', { ...result, status: 'amended' }],
    ['code', { ...result, code: { coding: [{ system: 'http://loinc.org', code: '789-8' }] } }],
    ['unit', { ...result, valueQuantity: { value: 13.2, unit: 'g/L' } }],
    ['zone', { ...result, effectiveDateTime: '2026-01-05T08:00:00Z' }],
    ['precision of its date', { ...result, effectiveDateTime: '2026-01' }],
    ['type of a reference', { ...result, subject: { reference: 'Group/1' } }],
    ['type of a value', { ...result, valueQuantity: { value: '13.2', unit: 'g/dL' } }],
    ['number of items', { ...result, note: [{ text: 'one' }, { text: 'two' }] }],
    ['blank text', { ...result, code: { ...result.code, text: ' ' } }],
  ])('differs by %s', (_, other) => {
    expect(resourceShape(other)).not.toBe(shape)
  })
})
