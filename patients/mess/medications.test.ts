import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { order } = messSamples
const made = (kind: string) => madeMessy(kind, order)[0]

describe('messy orders', () => {
  test.each([
    [
      'medication-contained',
      {
        contained: [{ resourceType: 'Medication', id: 'medication' }],
        medicationReference: { reference: '#medication' },
      },
    ],
    ['medication-display-only', { medicationReference: { display: 'lisinopril 10 mg tablet' } }],
    ['medication-dangling', { medicationReference: { reference: 'Medication/not-there' } }],
  ])('%s: a reference instead of the code', (kind, elements) => {
    expect(made(kind)).toMatchObject(elements)
    expect(made(kind)).not.toHaveProperty('medicationCodeableConcept')
  })

  test('medication-words-only has no code left', () => {
    expect(made('medication-words-only')['medicationCodeableConcept']).toEqual({
      text: 'lisinopril 10 mg tablet',
    })
  })

  test('no refills, but 90 days; expired, but active; nothing about supply', () => {
    expect(made('supply-no-refills')['dispenseRequest']).toMatchObject({
      numberOfRepeatsAllowed: 0,
      expectedSupplyDuration: { value: 90, code: 'd' },
    })
    expect(made('supply-expired')).toMatchObject({
      status: 'active',
      dispenseRequest: { validityPeriod: { start: '2026-05-04', end: '2026-05-04' } },
    })
    expect(made('supply-absent')).not.toHaveProperty('dispenseRequest')
    expect(made('supply-absent')['dosageInstruction']).toEqual([{ text: 'one a day' }])
  })

  test('a prescriber does not exist', () => {
    expect(made('requester-dangling')['requester']).toEqual({
      reference: 'Practitioner/not-there',
    })
  })

  test('none applies to a stopped order', () => {
    const stopped = { ...order, status: 'stopped' }
    for (const kind of ['medication-dangling', 'supply-expired', 'supply-absent'])
      expect(() => madeMessy(kind, stopped)).toThrow('does not apply')
  })
})
