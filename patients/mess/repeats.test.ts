import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { potassium, heartRate } = messSamples

describe('one measurement that is recorded twice', () => {
  test('two laboratories: another name, another range, and a flag that follows from it', () => {
    const [first, second] = madeMessy('two-laboratories', {
      ...potassium,
      valueQuantity: { ...(potassium['valueQuantity'] as object), value: '§4.8§' },
    })
    expect(first).not.toHaveProperty('performer')
    expect(second).toMatchObject({
      id: '2823-3-second-laboratory',
      performer: [{ display: 'Sandbox Reference Laboratory' }],
      effectiveDateTime: potassium['effectiveDateTime'],
      valueQuantity: { value: '§4.9§' },
      interpretation: [{ coding: [{ code: 'H' }] }],
      referenceRange: [{ low: { value: '§3.3§' }, high: { value: '§4.8§' } }],
    })
  })

  test('overlapping panels: the same except for the id', () => {
    expect(madeMessy('overlapping-panels', potassium)).toEqual([
      potassium,
      { ...potassium, id: '2823-3-other-panel' },
    ])
  })

  test('two at one instant: another value', () => {
    const [first, second] = madeMessy('two-at-one-instant', potassium)
    expect(first).toEqual(potassium)
    expect(second?.['effectiveDateTime']).toBe(potassium['effectiveDateTime'])
    expect(second?.['valueQuantity']).toMatchObject({ value: '§4.5§' })
  })

  test('charted twice: the same within a minute, in the same offset', () => {
    expect(madeMessy('charted-twice', heartRate)[1]).toEqual({
      ...heartRate,
      id: '8867-4-again',
      effectiveDateTime: '2028-02-29T20:30:40-05:00',
    })
  })
})
