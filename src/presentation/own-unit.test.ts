import { expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { parsedObservation } from '#src/clinical/observation/parsed-observation.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { values as frCa } from '#src/messages/fr-CA/values.ts'
import { sent } from '#src/r4/sent.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { quantity, ucum } from '#src/testing/quantity.ts'
import { ownUnit } from './own-unit.ts'

const valueOf = (parts: object) =>
  parsedObservation(sent<Observation>(laboratoryResult(parts))).whole.value
const number = (unit?: string) => ({
  valueQuantity: unit === undefined ? quantity(5) : ucum(5, unit),
})

test.each([
  ['nothing, where it is in the unit of the head', number('mmol/L'), 'mmol/L', ''],
  ['its own, where it is in another', number('mg/dL'), 'mmol/L', 'mg/dL'],
  ['its own, where there is no head', number('mg/dL'), undefined, 'mg/dL'],
  ['that it has none, below a head that has one', number(), 'mmol/L', 'no unit'],
  ['nothing, where nothing has one', number(), undefined, ''],
  ['nothing, where it is words', { valueString: 'hemolyzed' }, 'mmol/L', ''],
])('a value says %s', (_, parts, head, words) => {
  expect(ownUnit(valueOf(parts), head, en)).toBe(words)
})

test('in French it says that it has none too', () => {
  expect(ownUnit(valueOf(number()), 'mmol/L', { values: frCa })).toBe('sans unité')
})
