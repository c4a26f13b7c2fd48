import { expect, test } from 'vitest'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { vitalSign } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { drawnSince } from './drawn-since.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const readingsOf = (...observations: readonly object[]): readonly Reading[] =>
  vitalSigns(observations, now).answer.signs.flatMap(({ history }) => history?.readings ?? [])
const rate = (day: string) =>
  vitalSign('8867-4', { effectiveDateTime: day, valueQuantity: ucum(70, '/min') })
const weight = (day: string) =>
  vitalSign('29463-7', { effectiveDateTime: day, valueQuantity: ucum(80, 'kg') })
const window = { from: Date.parse('2026-09-01'), to: now }

test('the trends of a window begin together, at the oldest number of any sign', () => {
  const rates = readingsOf(rate('2026-10-20T00:00:00Z'), rate('2026-10-02T00:00:00Z'))
  const weights = readingsOf(weight('2026-11-20T00:00:00Z'), weight('2026-01-02T00:00:00Z'))
  expect(drawnSince([weights, rates], window)).toBe(Date.parse('2026-10-02'))
})

test('where no number is in the window there is no such time', () => {
  const words = vitalSign('8867-4', {
    effectiveDateTime: '2026-10-02T00:00:00Z',
    valueString: 'not felt',
  })
  expect(drawnSince([readingsOf(words), readingsOf(rate('2026-01-02'))], window)).toBeUndefined()
})
