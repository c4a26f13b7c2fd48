import { describe, expect, test } from 'vitest'
import type { Quantity } from 'fhir/r4'
import { quantityValue } from '#src/r4/quantity.ts'
import { sent } from '#src/r4/sent.ts'
import { readableUnit } from './readable-unit.ts'

const system = 'http://unitsofmeasure.org'
const unitOf = (parts: object) => {
  const quantity = quantityValue(sent<Quantity>({ value: 1, ...parts }))
  if (!quantity) throw new Error('not a quantity')
  return readableUnit(quantity)
}

describe('the unit of a quantity', () => {
  test.each([
    ['mg/dL', 'mg/dL'],
    ['mg/dl', 'mg/dL'],
    ['MG/DL', 'mg/dL'],
    ['µmol/L', 'umol/L'],
    ['μmol/L', 'umol/L'],
    ['mcg/mL', 'ug/mL'],
    ['lbs', '[lb_av]'],
    ['°F', '[degF]'],
    ['°C', 'Cel'],
    ['K/uL', '10*3/uL'],
    ['x10^9/L', '10*9/L'],
    ['mIU/L', 'm[IU]/L'],
    ['beats/min', '{beats}/min'],
  ])('in words: %s is %s', (unit, code) => {
    expect(unitOf({ unit })).toBe(code)
  })

  test.each([
    ['giga or grams per litre', { unit: 'G/L' }],
    ['words that are not known', { unit: 'some units' }],
    ['none', {}],
    ['a code of no family', { unit: 'score', system, code: '{score}' }],
    ['words and code that contradict', { unit: 'mg/dL', system, code: 'mmol/L' }],
    ['the same with a factor', { unit: 'mg/L', system, code: 'mg/dL' }],
    ['degrees of one scale and the code of the other', { unit: '°F', system, code: 'Cel' }],
    ['pounds as kilograms', { unit: 'lb', system, code: 'kg' }],
    ['a code of another system', { unit: 'their unit', system: 'urn:own', code: 'kg' }],
    ['the name of a property', { unit: 'constructor' }],
  ])('is not read: %s', (_, parts) => {
    expect(unitOf(parts)).toBeUndefined()
  })

  test.each([
    ['the same unit in words', { unit: '10*9/L', system, code: '10*3/uL' }, '10*3/uL'],
    ['words that say nothing of it', { unit: 'Schläge', system, code: '/min' }, '/min'],
    ['the code alone', { system, code: 'kg' }, 'kg'],
  ])('with a code and %s is the code', (_, parts, code) => {
    expect(unitOf(parts)).toBe(code)
  })
})
