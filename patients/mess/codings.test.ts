import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { potassium, heartRate } = messSamples
const made = (kind: string, resource = potassium) => madeMessy(kind, resource)[0]

describe('messy codings', () => {
  test('a local code is the only one, and has a name', () => {
    const coding = [{ system: expect.not.stringContaining('loinc'), display: '2823-3' }]
    expect(made('code-local-only')['code']).toMatchObject({ coding, text: '2823-3' })
  })

  test('contradicting codings are both kept', () => {
    const { coding } = made('codings-disagree')['code'] as { coding: { code: string }[] }
    expect(coding.map(({ code }) => code)).toEqual(['2823-3', '2951-2'])
  })

  test('a long display has 300 characters, and there is no shorter text', () => {
    const code = made('display-long')['code'] as { coding: { display: string }[] }
    expect(code.coding[0]?.display).toHaveLength(300)
    expect(code).not.toHaveProperty('text')
  })

  test('a category is missing, text only, or misspelled', () => {
    expect(made('category-missing')).not.toHaveProperty('category')
    expect(made('category-words-only')['category']).toEqual([{ text: 'Laboratory' }])
    expect(made('category-words-only', heartRate)['category']).toEqual([{ text: 'Vital Signs' }])
    expect(made('category-misspelled', heartRate)['category']).toMatchObject([
      { coding: [{ code: 'vital-sign' }] },
    ])
  })

  test('a flag is the laboratory’s own, a performer does not exist', () => {
    expect(made('interpretation-local')['interpretation']).toMatchObject([
      { coding: [{ system: expect.stringContaining('sandbox.example'), code: 'X9' }] },
    ])
    expect(made('performer-dangling')['performer']).toEqual([
      { reference: 'Practitioner/not-there' },
    ])
  })
})
