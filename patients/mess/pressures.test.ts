import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { pressure, heartRate } = messSamples

describe('blood pressures in other forms', () => {
  test('one component has a reason instead of a value', () => {
    const component = [{ valueQuantity: { value: '§120§' } }, { dataAbsentReason: {} }]
    const [messy] = madeMessy('component-absent', pressure)
    expect(messy).toMatchObject({ component })
    expect((messy['component'] as object[])[1]).not.toHaveProperty('valueQuantity')
  })

  test('the diastolic comes first', () => {
    const [{ component }] = madeMessy('component-order', pressure)
    expect(component).toEqual((pressure['component'] as object[]).toReversed())
  })

  test('it is two Observations of one instant instead of a panel', () => {
    const [systolic, diastolic] = madeMessy('pressure-in-two', pressure)
    expect(systolic).toMatchObject({
      id: '85354-9',
      code: { coding: [{ code: '8480-6' }] },
      valueQuantity: { value: '§120§' },
    })
    expect(diastolic).toMatchObject({
      id: '85354-9-diastolic',
      code: { coding: [{ code: '8462-4' }] },
      valueQuantity: { value: '§80§' },
      effectiveDateTime: pressure['effectiveDateTime'],
    })
    for (const each of [systolic, diastolic]) expect(each).not.toHaveProperty('component')
  })

  test('none applies to anything but a blood pressure in the usual order', () => {
    expect(() => madeMessy('component-order', heartRate)).toThrow('does not apply')
    const [turned] = madeMessy('component-order', pressure)
    expect(() => madeMessy('component-order', turned)).toThrow('does not apply')
  })
})
