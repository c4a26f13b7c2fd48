import { expect, test } from 'vitest'
import { flowsheet } from '#src/clinical/laboratory/flowsheet.ts'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { results as words } from '#src/messages/en/results.ts'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { rowNames } from './row-names.ts'

const now = Date.parse('2026-12-31T12:00:00Z')
const valueQuantity = ucum(1, 'fL')

test('rows of one name say their code; a name that stands alone does not', () => {
  const results = [
    laboratoryResult({ code: loinc('787-2', 'MCV'), valueQuantity }),
    laboratoryResult({
      code: { coding: [{ system: 'urn:lab', code: 'MCV1' }], text: 'MCV' },
      valueQuantity,
    }),
    laboratoryResult({ code: { text: 'mcv' }, valueQuantity }),
    laboratoryResult({ code: loinc('785-6', 'MCH'), valueQuantity }),
  ]
  const { groups } = flowsheet(laboratoryResults(results, now).answer, now)
  const rows = groups.flatMap((each) => each.rows)
  const named = [...rowNames(rows, en, words).values()].map(
    ({ name, apart }) => `${name}: ${apart}`,
  )
  expect(new Set(named)).toEqual(new Set(['MCV: 787-2', 'MCV: MCV1', 'mcv: no code', 'MCH: ']))
})
