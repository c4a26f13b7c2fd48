import { describe, expect, test } from 'vitest'
import { laboratoryResult } from '#src/testing/observation.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { medications } from '../medications/medications.ts'
import { newestDate } from './newest-date.ts'
import { newsLines } from './news-lines.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

function newest(results: readonly string[], orders: readonly object[] = []): string | undefined {
  const sent = results.map((effectiveDateTime) =>
    laboratoryResult({ effectiveDateTime, valueQuantity: ucum(4, 'mmol/L') }),
  )
  const lines = newsLines(laboratoryResults(sent, now).answer, undefined)
  const context = { medications: new Map(), fhirServerUrl: 'https://ehr.example', now }
  const read = medications(
    orders.map((parts, index) => medicationRequest(`m${String(index)}`, parts)),
    context,
  ).answer
  return newestDate(lines, orders.length > 0 ? read : undefined, now)?.text
}

describe('the newest date of everything that was read', () => {
  test.each<[string, readonly string[], readonly object[], string | undefined]>([
    ['of results', ['2026-01-02', '2026-10-02', '2025-12-31'], [], '2026-10-02'],
    ['of an order', ['2026-01-02'], [{ authoredOn: '2026-03-01' }], '2026-03-01'],
    [
      'of a change of status',
      ['2026-01-02'],
      [{ authoredOn: '2025-01-01', status: 'stopped', statusChanged: '2026-05-05' }],
      '2026-05-05',
    ],
    ['of an order on hold', [], [{ authoredOn: '2026-03-01', status: 'on-hold' }], '2026-03-01'],
    ['of a draft', [], [{ authoredOn: '2026-03-02', status: 'draft' }], '2026-03-02'],
    ['of what has ended', [], [{ authoredOn: '2026-03-03', status: 'completed' }], '2026-03-03'],
    ['of a prohibition', [], [{ authoredOn: '2026-03-04', doNotPerform: true }], '2026-03-04'],
    ['without what is dated ahead', ['2026-01-02', '2027-01-01'], [], '2026-01-02'],
    ['unknown where nothing has a date', [], [{ authoredOn: undefined }], undefined],
    ['unknown where nothing was read', [], [], undefined],
  ])('is %s', (_, results, orders, expected) => {
    expect(newest(results, orders)).toBe(expected)
  })
})
