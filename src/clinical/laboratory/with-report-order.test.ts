import { describe, expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { flowsheet } from './flowsheet.ts'
import { laboratoryResults } from './laboratory-results.ts'
import { reportPlaces } from './report-places.ts'
import { withReportOrder } from './with-report-order.ts'

const now = Date.parse('2026-12-31T12:00:00Z')
const known = {
  Sodium: '2951-2',
  Potassium: '2823-3',
  Chloride: '2075-0',
  Glucose: '2345-7',
  Hemoglobin: '718-7',
}

/** Tests by name, with what they are measured as; those without a LOINC code are not in the catalogue. */
function sheetOf(
  names: readonly string[],
  reports: readonly {
    readonly text: string
    readonly date?: string
    readonly of: readonly string[]
  }[],
) {
  const results = names.map((name) =>
    laboratoryResult({
      id: name,
      code: name in known ? loinc(known[name as keyof typeof known], name) : { text: name },
      effectiveDateTime: '2026-11-01T08:00:00Z',
      valueQuantity: ucum(4, 'mmol/L'),
    }),
  )
  const { answer: places } = reportPlaces(
    reports.map(({ text, date = '2026-11-01', of }) => ({
      code: { text },
      effectiveDateTime: date,
      result: of.map((name) => ({ reference: `Observation/${name}` })),
    })),
    'https://ehr.example/fhir',
  )
  const { groups } = withReportOrder(flowsheet(laboratoryResults(results, now).answer, now), places)
  return groups.map(({ group, panel, rows }) =>
    [panel?.name ?? group, ...rows.map(({ analyte }) => analyte.name)].join(', '),
  )
}

describe('with the reports of the laboratory', () => {
  test('what is reported together stands in the order of the report, where the first of them would', () => {
    expect(
      sheetOf(
        ['Sodium', 'Potassium', 'Chloride', 'Glucose'],
        [{ text: 'Ions', of: ['Glucose', 'Potassium'] }],
      ),
    ).toEqual(['renal-and-electrolytes, Sodium, Glucose, Potassium, Chloride'])
  })

  test('what no report names keeps the order of the catalogue', () => {
    expect(sheetOf(['Chloride', 'Potassium', 'Sodium'], [])).toEqual([
      'renal-and-electrolytes, Sodium, Potassium, Chloride',
    ])
  })

  test('a panel of several groups is reported in each of them', () => {
    expect(
      sheetOf(
        ['Sodium', 'Potassium', 'Hemoglobin'],
        [{ text: 'Admission', of: ['Hemoglobin', 'Potassium', 'Sodium'] }],
      ),
    ).toEqual(['renal-and-electrolytes, Potassium, Sodium', 'haematology, Hemoglobin'])
  })

  test('a test that the catalogue does not know stands with what it is reported with', () => {
    expect(
      sheetOf(
        ['Sodium', 'Potassium', 'Osmolality-of-ours', 'Alone'],
        [{ text: 'Ions', of: ['Potassium', 'Osmolality-of-ours'] }],
      ),
    ).toEqual(['renal-and-electrolytes, Sodium, Potassium, Osmolality-of-ours', 'further, Alone'])
  })

  test('a panel of which nothing is known is a section in the words of the source, and one result is none', () => {
    expect(
      sheetOf(
        ['Zeta', 'Beta', 'Alone', 'Sodium'],
        [
          { text: 'House panel', of: ['Zeta', 'Beta'] },
          { text: 'Single', of: ['Alone'] },
        ],
      ),
    ).toEqual(['renal-and-electrolytes, Sodium', 'House panel, Zeta, Beta', 'further, Alone'])
  })

  test('every row stands somewhere, once, whatever the reports say', () => {
    const names = [...Object.keys(known), 'Zeta', 'Beta']
    const rows = sheetOf(names, [
      { text: 'A', of: ['Zeta', 'Sodium', 'Zeta', 'Missing'] },
      { text: 'B', date: '2026-11-02', of: ['Beta', 'Hemoglobin', 'Sodium'] },
    ]).flatMap((section) => section.split(', ').slice(1))
    expect(rows.toSorted()).toEqual(names.toSorted())
  })
})
