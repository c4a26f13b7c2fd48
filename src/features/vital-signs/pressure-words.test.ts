import { describe, expect, test } from 'vitest'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { details } from '#src/messages/en/details.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { loinc } from '#src/testing/loinc.ts'
import { bloodPressure, component, interpretation, vitalSign } from '#src/testing/observation.ts'
import { mmHg, quantity } from '#src/testing/quantity.ts'
import { markedParts, pressureNotes, pressureText, pressureUnit } from './pressure-words.ts'

const only = (...observations: readonly object[]): BloodPressure => {
  const now = Date.parse('2026-11-24T12:00:00Z')
  const { bloodPressure: history } = vitalSigns(observations, now).answer
  if (!history) throw new Error('no blood pressure')
  return history.latest
}
const systolic = component('8480-6', { valueQuantity: mmHg(120) })
const diastolic = component('8462-4', { valueQuantity: mmHg(80) })
const panel = (parts: Parameters<typeof vitalSign>[1]) => only(vitalSign('85354-9', parts))

describe('a blood pressure in words', () => {
  test('is its pair, in the unit that people read', () => {
    const pressure = only(bloodPressure(120, 80))
    expect([pressureText(pressure, en), pressureUnit(pressure)]).toEqual(['120/80', 'mmHg'])
  })

  test('has a question mark for a component that was not sent', () => {
    expect(pressureText(panel({ component: [systolic] }), en)).toBe('120/?')
  })

  test('without components is what the whole says', () => {
    expect(pressureText(panel({ valueString: '120/80 L arm' }), en)).toBe('120/80 L arm')
  })

  test('names both units when they differ', () => {
    const kPa = component('8462-4', { valueQuantity: quantity(10, 'kPa') })
    expect(pressureUnit(panel({ component: [systolic, kPa] }))).toBe('mmHg / kPa')
  })
})

describe('nothing that came with a blood pressure is lost', () => {
  test('a preliminary pair says so, though its whole has no value of its own', () => {
    const [marked] = markedParts(only(bloodPressure(120, 80, { status: 'preliminary' })))
    expect(marked).toMatchObject({ status: 'preliminary', value: { kind: 'quantity' } })
  })

  test('a flag on the whole is a flag', () => {
    const { parts } = only(bloodPressure(120, 80, { interpretation: interpretation('HH') }))
    expect(parts.flatMap((part) => part.interpretations)).toMatchObject([{ code: 'HH' }])
  })

  test('a mean that was sent, a range and another component are in the notes', () => {
    const notes = pressureNotes(
      panel({
        component: [
          { ...systolic, referenceRange: [{ high: mmHg(140) }] },
          diastolic,
          { code: loinc('8478-0', 'Mean blood pressure'), valueQuantity: mmHg(93) },
          { code: { text: 'Cuff' }, valueString: 'large' },
        ],
      }),
      en,
      details,
    )
    for (const part of ['93', '≤ 140', 'Cuff: large']) expect(notes).toContain(part)
  })

  test('two Observations that make a pair keep the notes and the status of both', () => {
    const pressure = only(
      vitalSign('8480-6', { valueQuantity: mmHg(120), note: [{ text: 'upper' }] }),
      vitalSign('8462-4', {
        valueQuantity: mmHg(80),
        status: 'corrected',
        note: [{ text: 'lower' }],
      }),
    )
    expect(pressureNotes(pressure, en, details)).toBe('upper · lower')
    expect(markedParts(pressure).map(({ status }) => status)).toEqual(['final', 'corrected'])
  })
})
