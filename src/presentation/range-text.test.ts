import { expect, test } from 'vitest'
import { parsedObservation } from '#src/clinical/observation/parsed-observation.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { sent } from '#src/r4/sent.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import type { Observation } from 'fhir/r4'
import { rangeText, rangeUnder } from './range-text.ts'

const of = (unit: string | undefined, range: object) => {
  const valueQuantity = unit === undefined ? { value: 92 } : ucum(92, unit)
  const result = laboratoryResult({ valueQuantity, referenceRange: [range] })
  return parsedObservation(sent<Observation>(result)).whole
}
const limits = (unit: string) => ({ low: ucum(53, unit), high: ucum(115, unit) })

test.each([
  ['in the unit of the head', 'umol/L', limits('umol/L'), 'umol/L', '53–115'],
  ['in another unit than the head', 'umol/L', limits('umol/L'), 'mg/dL', '53–115 umol/L'],
  ['where there is no head', 'umol/L', limits('umol/L'), undefined, '53–115 umol/L'],
  ['with limits in a third unit', 'umol/L', limits('mmol/L'), 'mg/dL', '53–115 mmol/L'],
  ['with limits in no unit', 'umol/L', { low: { value: 53 } }, 'umol/L', '≥ 53 no unit'],
  ['of a value in no unit', undefined, { low: { value: 53 } }, 'mg/dL', '≥ 53 no unit'],
  [
    'in no unit where there is no head',
    'umol/L',
    { low: { value: 53 } },
    undefined,
    '≥ 53 no unit',
  ],
  ['where nothing has a unit', undefined, { low: { value: 0.9 } }, undefined, '≥ 0.9'],
  [
    'with one limit in no unit',
    'umol/L',
    { low: { value: 53 }, high: ucum(115, 'umol/L') },
    'umol/L',
    '53 no unit – 115 umol/L',
  ],
  ['in words', 'umol/L', { text: 'below 115' }, 'mg/dL', 'below 115'],
  [
    'in both litres',
    'umol/L',
    { low: ucum(53, 'umol/L'), high: ucum(115, 'umol/l') },
    undefined,
    '53–115 umol/L',
  ],
  ['in the other litre', 'mg/dl', limits('mg/dL'), 'mg/dL', '53–115'],
])('a range %s', (_, unit, range, head, words) => {
  expect(rangeUnder(of(unit, range), head, en)).toBe(words)
})

test('alternatives in two units say each its own', () => {
  const valueQuantity = ucum(92, 'umol/L')
  const referenceRange = [limits('umol/L'), { low: ucum(0.6, 'mg/dL'), high: ucum(1.3, 'mg/dL') }]
  const result = laboratoryResult({ valueQuantity, referenceRange })
  const { whole } = parsedObservation(sent<Observation>(result))
  const words = '53–115 umol/L; 0.6–1.3 mg/dL'
  expect(rangeUnder(whole, 'mg/dL', en)).toBe(words)
  expect(rangeUnder(whole, 'umol/L', en)).toBe(words)
  expect(rangeText(whole, en)).toBe(words)
})

test.each([
  ['in its unit', 'umol/L', limits('umol/L'), '53–115'],
  ['in another', 'umol/L', limits('mmol/L'), '53–115 mmol/L'],
  ['in none', 'umol/L', { low: { value: 53 }, high: { value: 115 } }, '53–115 no unit'],
  ['in none, like the value', undefined, { low: { value: 53 } }, '≥ 53'],
  [
    'in two, each its own',
    'umol/L',
    { low: ucum(53, 'umol/L'), high: ucum(1.3, 'mg/dL') },
    '53 umol/L – 1.3 mg/dL',
  ],
  ['in both litres', 'umol/l', limits('umol/L'), '53–115'],
  ['in one that the value has not', undefined, limits('umol/L'), '53–115 umol/L'],
])('beside a value, limits %s', (_, unit, range, words) => {
  expect(rangeText(of(unit, range), en)).toBe(words)
})
