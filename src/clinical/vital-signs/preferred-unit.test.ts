import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { observation } from '#src/testing/observation.ts'
import { quantity, ucum } from '#src/testing/quantity.ts'
import { parsedObservation } from '../observation/parsed-observation.ts'
import { inPreferredUnit, type UnitPreference } from './preferred-unit.ts'

function inUnit(valueQuantity: object, preference: UnitPreference) {
  const { whole } = parsedObservation(sent<Observation>(observation({ valueQuantity })))
  const found = inPreferredUnit(whole, preference)
  return found && `${found.text} ${found.unit}`
}

describe('a reader who prefers another unit', () => {
  test.each([
    [ucum(36.5, 'Cel'), 'us', '97.7 °F'],
    [ucum(98.6, '[degF]'), 'metric', '37.0 °C'],
    [ucum(71.3, 'kg'), 'us', '157.2 lb'],
    [ucum(150, '[lb_av]'), 'metric', '68.0 kg'],
    [ucum(162, 'cm'), 'us', '63.8 in'],
    [ucum(64, '[in_i]'), 'metric', '163 cm'],
    [{ ...ucum(40, 'Cel'), comparator: '>' }, 'us', '>104 °F'],
  ] as const)('%j as %s is %s', (value, preference, text) => {
    expect(inUnit(value, preference)).toBe(text)
  })

  test.each([
    ['what was sent in it already', ucum(36.5, 'Cel'), 'metric'],
    ['another kind of unit', ucum(16, '/min'), 'us'],
    ['no unit', quantity(36.5), 'us'],
    ['nothing preferred', ucum(36.5, 'Cel'), 'as-sent'],
  ] as const)('%s: is left as it was sent', (_, value, preference) => {
    expect(inUnit(value, preference)).toBeUndefined()
  })
})
