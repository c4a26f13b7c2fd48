import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { potassium, glucose, leukocytes, heartRate, pressure } = messSamples
const system = 'http://unitsofmeasure.org'

describe('messy units', () => {
  test.each([
    ['unit-missing', potassium, { value: '§4.2§' }],
    ['unit-words-only', potassium, { value: '§4.2§', unit: 'mmol/L' }],
    ['unit-small-litre', glucose, { value: '§180§', unit: 'mg/dl', system, code: 'mg/dl' }],
    ['unit-kelvin', leukocytes, { value: '§7.2§', unit: 'K/uL', system, code: 'K/uL' }],
    ['unit-beats', heartRate, { value: '§72§', unit: 'beats/min', system, code: 'beats/min' }],
    ['unit-milliequivalents', potassium, { value: '§4.2§', unit: 'mEq/L', system, code: 'mEq/L' }],
  ])('%s', (kind, resource, quantity) => {
    expect(madeMessy(kind, resource)[0]['valueQuantity']).toEqual(quantity)
  })

  test('both components of a blood pressure are coded mmHg', () => {
    expect(madeMessy('unit-mmhg', pressure)[0]['component']).toMatchObject([
      { valueQuantity: { value: '§120§', system, code: 'mmHg' } },
      { valueQuantity: { value: '§80§', system, code: 'mmHg' } },
    ])
  })

  test('a spelling applies to its own unit only', () => {
    expect(() => madeMessy('unit-kelvin', potassium)).toThrow('does not apply')
    expect(() => madeMessy('unit-beats', glucose)).toThrow('does not apply')
  })
})
