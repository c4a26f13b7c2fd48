import { describe, expect, test } from 'vitest'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { en } from '#src/messages/en.ts'
import {
  flaggedParts,
  markedParts,
  pressureNotes,
  pressureText,
  pressureUnit,
} from './pressure-words.ts'

const loinc = (code: string, display = code) => ({
  coding: [{ system: 'http://loinc.org', code, display }],
})
const half = (code: string, value: number, unit = 'mm[Hg]') => ({
  code: loinc(code),
  valueQuantity: { value, unit },
})
const sent = (...observations: readonly object[]): BloodPressure => {
  const [pressure] = vitalSigns(
    observations.map((parts, index) => ({
      id: String(index),
      status: 'final',
      effectiveDateTime: '2026-11-24T08:00:00Z',
      ...parts,
    })),
    Date.parse('2026-11-24T12:00:00Z'),
  ).answer.bloodPressures
  if (!pressure) throw new Error('no blood pressure')
  return pressure
}
const pair = { code: loinc('85354-9'), component: [half('8480-6', 120), half('8462-4', 80)] }

describe('a blood pressure in words', () => {
  test('is its pair, in the unit that people read', () => {
    expect([pressureText(sent(pair), en), pressureUnit(sent(pair))]).toEqual(['120/80', 'mmHg'])
  })

  test('has a question mark for a half that was not sent', () => {
    const lone = { ...pair, component: [half('8480-6', 120)] }
    expect(pressureText(sent(lone), en)).toBe('120/?')
  })

  test('without halves is what the whole says', () => {
    expect(pressureText(sent({ code: loinc('85354-9'), valueString: '120/80 L arm' }), en)).toBe(
      '120/80 L arm',
    )
  })

  test('names both units where they differ', () => {
    const mixed = { ...pair, component: [half('8480-6', 120), half('8462-4', 10, 'kPa')] }
    expect(pressureUnit(sent(mixed))).toBe('mmHg / kPa')
  })
})

describe('nothing that came with a blood pressure is lost', () => {
  test('a preliminary pair says so, though its whole has no value of its own', () => {
    const [marked] = markedParts(sent({ ...pair, status: 'preliminary' }))
    expect(marked).toMatchObject({ status: 'preliminary', value: { kind: 'quantity' } })
  })

  test('a flag on the whole is a flag', () => {
    const code = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'
    const flagged = { ...pair, interpretation: [{ coding: [{ system: code, code: 'HH' }] }] }
    expect(flaggedParts(sent(flagged)).flatMap((part) => part.interpretations)).toMatchObject([
      { code: 'HH' },
    ])
  })

  test('a mean that was sent, a range and a further component are in the notes', () => {
    const component = [
      { ...half('8480-6', 120), referenceRange: [{ high: { value: 140, unit: 'mm[Hg]' } }] },
      half('8462-4', 80),
      {
        code: loinc('8478-0', 'Mean blood pressure'),
        valueQuantity: { value: 93, unit: 'mm[Hg]' },
      },
      { code: { text: 'Cuff' }, valueString: 'large' },
    ]
    const notes = pressureNotes(sent({ ...pair, component }), en)
    for (const part of ['93', '≤ 140', 'Cuff: large']) expect(notes).toContain(part)
  })

  test('two Observations that make a pair keep the notes and the status of both', () => {
    const pressure = sent(
      { ...half('8480-6', 120), note: [{ text: 'upper' }] },
      { ...half('8462-4', 80), status: 'corrected', note: [{ text: 'lower' }] },
    )
    expect(pressureNotes(pressure, en)).toBe('upper · lower')
    expect(markedParts(pressure).map(({ status }) => status)).toEqual(['final', 'corrected'])
  })
})
