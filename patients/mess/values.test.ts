import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { potassium, crp, weight, heartRate } = messSamples

describe('messy values', () => {
  const flagged = (code: string) => ({ ...crp, interpretation: [{ coding: [{ code }] }] })

  test.each([
    ['comparator-below', flagged('N'), '<', '§0.6§'],
    ['comparator-above', flagged('H'), '>', '§300.0§'],
  ])('%s has the limit of the method as its number', (kind, resource, comparator, value) => {
    expect(madeMessy(kind, resource)[0]['valueQuantity']).toMatchObject({
      value,
      comparator,
      code: 'mg/L',
    })
  })

  test('a comparator never contradicts the flag', () => {
    expect(() => madeMessy('comparator-below', flagged('H'))).toThrow('does not apply')
    expect(() => madeMessy('comparator-above', flagged('N'))).toThrow('does not apply')
    expect(() => madeMessy('comparator-above', flagged('L'))).toThrow('does not apply')
  })

  test.each([
    ['value-haemolysed', potassium, { valueString: 'HEMOLYZED' }],
    ['value-see-note', potassium, { valueString: 'see note', note: [{ text: expect.anything() }] }],
    ['value-below-in-words', crp, { valueString: '<5' }],
    ['value-positive', crp, { valueCodeableConcept: { text: 'Positive' } }],
    ['value-trace', crp, { valueCodeableConcept: { text: 'Trace' } }],
    ['value-absent', potassium, { dataAbsentReason: { text: 'Instrument error' } }],
  ])('%s replaces the number and its flag', (kind, resource, elements) => {
    const [messy] = madeMessy(kind, { ...resource, interpretation: [{ text: 'N' }] })
    expect(messy).toMatchObject(elements)
    expect(messy).not.toHaveProperty('valueQuantity')
    expect(messy).not.toHaveProperty('interpretation')
  })

  test.each([
    ['value-haemolysed-potassium', potassium, '§9.9§', 'mmol/L'],
    ['value-weight-in-grams', weight, '§7000§', 'g'],
    ['value-zero', heartRate, '§0§', '/min'],
  ])('%s', (kind, resource, value, code) => {
    expect(madeMessy(kind, resource)[0]['valueQuantity']).toMatchObject({ value, code })
  })
})
