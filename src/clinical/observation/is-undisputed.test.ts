import { expect, test } from 'vitest'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { isUndisputed } from './is-undisputed.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const potassium = (day: string, value: number, parts: object = {}) =>
  laboratoryResult({
    effectiveDateTime: `2026-11-${day}T08:00:00Z`,
    valueQuantity: ucum(value, 'mmol/L'),
    ...parts,
  })

function isSaidInPassing(...results: readonly object[]): boolean | undefined {
  const sent = results.map((each) => JSON.parse(JSON.stringify(each)) as unknown)
  const [analyte] = laboratoryResults(sent, now).answer.groups.flatMap((group) => group.analytes)
  return analyte && isUndisputed(analyte)
}

test('one number of which nothing need be said can be said in passing', () => {
  expect(isSaidInPassing(potassium('26', 4.1), potassium('27', 4.2))).toBe(true)
})

test.each<[string, readonly object[]]>([
  ['words', [potassium('27', 0, { valueQuantity: undefined, valueString: 'hemolysed' })]],
  ['two values of one time', [potassium('27', 4.2), potassium('27', 5.9)]],
  [
    'a later one without a value',
    [
      potassium('26', 4.2),
      potassium('27', 0, {
        valueQuantity: undefined,
        dataAbsentReason: { coding: [{ code: 'error' }] },
      }),
    ],
  ],
  [
    'a newer one that is pending',
    [potassium('26', 4.2), potassium('27', 0, { status: 'registered', valueQuantity: undefined })],
  ],
  ['another dated ahead', [potassium('27', 4.2), potassium('30', 4.4)]],
  [
    'another without a date',
    [potassium('27', 4.2), potassium('27', 4.4, { effectiveDateTime: undefined })],
  ],
  ['about somebody else', [potassium('27', 4.2, { focus: [{ reference: 'Patient/other' }] })]],
])('%s is not', (_, results) => {
  expect(isSaidInPassing(...results)).toBe(false)
})
