import { expect, test } from 'vitest'
import { bloodPressure, laboratoryResult, vitalSign } from '#src/testing/observation.ts'
import { loinc } from '#src/testing/loinc.ts'
import { ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { vitalSigns } from '../vital-signs/vital-signs.ts'
import { newsLines } from './news-line.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const at = (day: number) => ({ effectiveDateTime: `2026-11-${String(day)}T08:00:00Z` })

const laboratory = laboratoryResults(
  [
    laboratoryResult({ ...at(26), valueQuantity: ucum(6.2, 'mmol/L') }),
    laboratoryResult({ ...at(27), valueQuantity: ucum(5.7, 'mmol/L') }),
  ],
  now,
).answer
const signs = vitalSigns(
  [
    vitalSign('8867-4', { ...at(27), valueQuantity: ucum(49, '/min') }),
    vitalSign('9843-4', {
      ...at(27),
      code: loinc('9843-4', 'Head circumference'),
      valueQuantity: ucum(44, 'cm'),
    }),
    bloodPressure(140, 90, at(26)),
    bloodPressure(105, 60, at(27)),
  ],
  now,
).answer

const valueOf = (reading: (typeof laboratory)['groups'][number]['analytes'][number]['latest']) =>
  reading.value.kind === 'quantity' ? reading.value.quantity.text : undefined

test('an analyte, a sign, what has no tile, and each half of a pressure are lines of their own', () => {
  const lines = newsLines(laboratory, signs)
  expect(
    lines.map(({ name, latest, readings }) => [name, valueOf(latest), readings.length]),
  ).toEqual([
    ['Potassium', '5.7', 2],
    ['Systolic', '105', 2],
    ['Diastolic', '60', 2],
    [expect.any(String), '49', 1],
    ['Head circumference', '44', 1],
  ])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
})

test('only an analyte of the laboratory leads to results', () => {
  const [analyte, ...others] = newsLines(laboratory, signs)
  expect(analyte?.analyte).toBe(laboratory.groups[0]?.analytes[0]?.key)
  expect(others.map((line) => line.analyte)).toEqual(others.map(() => undefined))
})

test('a trend is of numbers, and a half of a pressure has none: it is drawn as a pair', () => {
  const [analyte, systolic] = newsLines(laboratory, signs)
  expect(analyte?.trend.map(valueOf)).toEqual(['5.7', '6.2'])
  expect(systolic?.trend).toEqual([])
})

test('a half that was not sent is no line', () => {
  const { answer } = vitalSigns(
    [vitalSign('8480-6', { ...at(27), valueQuantity: ucum(105, 'mm[Hg]') })],
    now,
  )
  expect(newsLines(undefined, answer).map(({ key }) => key)).toEqual(['pressure systolic'])
})

test('what was not read is no line', () => {
  expect(newsLines(undefined, undefined)).toEqual([])
  expect(newsLines(laboratory, undefined)).toHaveLength(1)
})
