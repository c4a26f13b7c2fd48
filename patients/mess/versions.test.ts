import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { potassium } = messSamples

describe('results in more than one version', () => {
  test('a result entered in error is ten times too high, and comes with the right one', () => {
    const [wrong, right, ...more] = madeMessy('entered-in-error', potassium)
    expect(wrong).toMatchObject({ id: '2823-3', status: 'entered-in-error' })
    expect(wrong['valueQuantity']).toMatchObject({ value: '§42.0§' })
    expect(right).toEqual({ ...potassium, id: '2823-3-corrected' })
    expect(more).toEqual([])
  })

  test.each(['amended', 'corrected'])('%s: the note has the earlier value', (status) => {
    expect(madeMessy(status, potassium)).toEqual([
      { ...potassium, status, note: [{ text: 'Released first as 5.0 mmol/L.' }] },
    ])
  })

  test('a preliminary result with another value is kept next to the final one', () => {
    const [final, preliminary] = madeMessy('preliminary-then-final', potassium)
    expect(final).toEqual(potassium)
    expect(preliminary).toMatchObject({ id: '2823-3-preliminary', status: 'preliminary' })
    expect(preliminary?.['valueQuantity']).toMatchObject({ value: '§4.6§' })
  })
})
