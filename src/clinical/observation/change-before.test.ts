import { expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { changeBefore } from './change-before.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const result = (id: string, effectiveDateTime: string, value: number, unit = 'mg/dL', parts = {}) =>
  laboratoryResult({
    id,
    code: loinc('2160-0', 'Creatinine'),
    effectiveDateTime,
    valueQuantity: { ...ucum(value, unit), ...parts },
  })

function changeOf(results: readonly ReturnType<typeof result>[], id: string) {
  const [analyte] = laboratoryResults(results, now).answer.groups.flatMap((each) => each.analytes)
  const reading = analyte?.readings.find((each) => each.id === id)
  if (!analyte || !reading) throw new Error('no reading')
  const change = changeBefore(analyte.series, reading)
  return change && [change.difference, change.before.id]
}

const peak = result('peak', '2026-11-10T03:45:00Z', 2.36)
const before = result('before', '2026-11-09T13:40:00Z', 2.06)

test('a result is compared with the one before it, without the error of doubles', () => {
  expect(changeOf([peak, before, result('first', '2026-11-08', 1.4)], 'peak')).toEqual([
    '0.30',
    'before',
  ])
  expect(changeOf([peak, before], 'before')).toBeUndefined()
})

test.each([
  ['in another unit', [result('other', '2026-11-09T13:40:00Z', 180, 'umol/L')]],
  ['that is a limit', [result('limit', '2026-11-09T13:40:00Z', 2, 'mg/dL', { comparator: '<' })]],
  ['of the same time', [result('same', '2026-11-10T03:45:00Z', 2.1)]],
  ['of the same day without an hour', [result('day', '2026-11-10', 2.1)]],
  ['of which there are two that differ', [before, result('rival', '2026-11-09T13:40:00Z', 1.9)]],
])('nothing is subtracted from one %s', (_, others) => {
  expect(changeOf([peak, ...others], 'peak')).toBeUndefined()
})
