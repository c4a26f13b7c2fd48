import { expect, test } from 'vitest'
import { parsedObservation } from '#src/clinical/observation/parsed-observation.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { sent } from '#src/r4/sent.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import type { Observation } from 'fhir/r4'
import { rangeWithUnit } from './range-with-unit.ts'

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
  ['with limits in no unit', 'umol/L', { low: { value: 53 } }, 'mg/dL', '≥ 53'],
  ['of a value in no unit', undefined, { low: { value: 53 } }, 'mg/dL', '≥ 53'],
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
  expect(rangeWithUnit(of(unit, range), head, en)).toBe(words)
})

test('alternatives in two units say each its own', () => {
  const valueQuantity = ucum(92, 'umol/L')
  const referenceRange = [limits('umol/L'), { low: ucum(0.6, 'mg/dL'), high: ucum(1.3, 'mg/dL') }]
  const result = laboratoryResult({ valueQuantity, referenceRange })
  const { whole } = parsedObservation(sent<Observation>(result))
  expect(rangeWithUnit(whole, 'mg/dL', en)).toBe('53–115 umol/L; 0.6–1.3 mg/dL')
  expect(rangeWithUnit(whole, 'umol/L', en)).toBe('53–115; 0.6–1.3 mg/dL')
})
