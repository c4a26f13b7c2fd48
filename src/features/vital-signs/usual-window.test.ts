import { expect, test } from 'vitest'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { bloodPressure, vitalSign } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { usualWindow } from './usual-window.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const at = (days: number) => new Date(now - days * 86_400_000).toISOString()
const pulse = (days: number) =>
  vitalSign('8867-4', { effectiveDateTime: at(days), valueQuantity: ucum(70, '/min') })
const weight = (days: number) =>
  vitalSign('29463-7', { effectiveDateTime: at(days), valueQuantity: ucum(70, 'kg') })
const pressure = (days: number) => bloodPressure(120, 80, { effectiveDateTime: at(days) })

test.each([
  ['two readings of one sign in 90 days', [pulse(1), pulse(80), weight(900)], '90d'],
  ['one in 90 days and another in the year', [pulse(1), pulse(200)], '1y'],
  ['two of years ago', [pulse(2000), pulse(2400)], 'all'],
  ['two old pressures', [pressure(2000), pressure(2400)], 'all'],
  ['one of each sign, which is no trend', [pulse(1), weight(1), pressure(1)], '90d'],
  ['two of the future', [pulse(-20), pulse(-30)], '90d'],
  ['nothing', [], '90d'],
])('%s', (_, resources, expected) => {
  expect(usualWindow(vitalSigns(resources, now).answer, now)).toBe(expected)
})
