import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { pressure, heartRate } = messSamples

describe('blood pressures in other forms', () => {
  test('one component says why it has no value', () => {
    const component = [{ valueQuantity: { value: '§120§' } }, { dataAbsentReason: {} }]
    const [messy] = madeMessy('component-absent', pressure)
    expect(messy).toMatchObject({ component })
    expect((messy['component'] as object[])[1]).not.toHaveProperty('valueQuantity')
  })

  test('the diastolic comes first', () => {
    const [{ component }] = madeMessy('component-order', pressure)
    expect(component).toEqual((pressure['component'] as object[]).toReversed())
  })

  test('it is two Observations of one instant, and none of them a panel', () => {
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

  test('none befalls what is no blood pressure, or one whose order was turned already', () => {
    expect(() => madeMessy('component-order', heartRate)).toThrow('cannot befall')
    const [turned] = madeMessy('component-order', pressure)
    expect(() => madeMessy('component-order', turned)).toThrow('cannot befall')
  })
})
