import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { glucose, creatinine, temperature, weight } = messSamples
const read = (quantity: unknown) => {
  const { value, unit, code } = quantity as Record<string, unknown>
  return `${String(value).replaceAll('§', '')} ${String(unit)} ${String(code)}`
}

/** Expected values worked out by hand, with factors as laboratories print them (0.0555 and 88.4). */
describe('the same analyte in another unit', () => {
  test.each([
    ['unit-glucose-mmol', glucose, '10.0 mmol/L mmol/L'],
    ['unit-creatinine-umol', creatinine, '115 µmol/L umol/L'],
    ['unit-fahrenheit', temperature, '98.6 °F [degF]'],
    ['unit-pounds', weight, '176.4 lb [lb_av]'],
  ])('%s', (kind, resource, quantity) => {
    expect(read(madeMessy(kind, resource)[0]['valueQuantity'])).toBe(quantity)
  })

  test('the reference range is converted too', () => {
    const [range] = madeMessy('unit-glucose-mmol', glucose)[0]['referenceRange'] as [
      Record<string, unknown>,
    ]
    expect([read(range['low']), read(range['high'])]).toEqual([
      '3.9 mmol/L mmol/L',
      '5.5 mmol/L mmol/L',
    ])
  })

  test('a result without a range gets none', () => {
    expect(madeMessy('unit-pounds', weight)[0]).not.toHaveProperty('referenceRange')
  })

  test('is not converted twice', () => {
    const [converted] = madeMessy('unit-pounds', weight)
    expect(() => madeMessy('unit-pounds', converted)).toThrow('does not apply')
  })
})
