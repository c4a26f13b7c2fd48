import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { potassium, haemoglobin } = messSamples

describe('messy ranges', () => {
  const limit = (value: string) => ({ value, unit: 'mmol/L' })
  test.each([
    [{ low: limit('§3.5§'), high: limit('§5.0§') }, '3.5 - 5.0 mmol/L'],
    [{ high: limit('§5.0§') }, 'up to 5.0 mmol/L'],
    [{ low: limit('§3.5§') }, '3.5 mmol/L or more'],
  ])('are text: %j', (range, text) => {
    const [messy] = madeMessy('range-words-only', { ...potassium, referenceRange: [range] })
    expect(messy['referenceRange']).toEqual([{ text }])
  })

  test('are not made up if there are none', () => {
    const without = { ...potassium, referenceRange: undefined }
    expect(() => madeMessy('range-words-only', without)).toThrow('does not apply')
  })

  test('are two for haemoglobin, one for each sex', () => {
    expect(madeMessy('range-by-sex', haemoglobin)[0]['referenceRange']).toMatchObject([
      {
        low: { value: '§12.0§' },
        high: { value: '§15.5§' },
        appliesTo: [{ coding: [{ code: 'F' }] }],
      },
      {
        low: { value: '§13.5§' },
        high: { value: '§17.5§' },
        appliesTo: [{ coding: [{ code: 'M' }] }],
      },
    ])
  })
})
