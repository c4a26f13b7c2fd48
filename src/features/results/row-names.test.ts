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

const namedMcv = (system: string, code: string) =>
  laboratoryResult({ code: { coding: [{ system, code }], text: 'MCV' }, valueQuantity })

function namesOf(results: readonly object[]): ReadonlySet<string> {
  const { groups } = flowsheet(laboratoryResults(results, now).answer, now)
  const names = rowNames(
    groups.flatMap((each) => each.rows),
    en,
    words,
  )
  return new Set([...names.values()].map(({ name, code }) => `${name}: ${code}`))
}

test('rows of one name say their code; a name that stands alone does not', () => {
  expect(
    namesOf([
      laboratoryResult({ code: loinc('787-2', 'MCV'), valueQuantity }),
      namedMcv('urn:lab', 'MCV1'),
      laboratoryResult({ code: { text: 'mcv' }, valueQuantity }),
      laboratoryResult({ code: loinc('785-6', 'MCH'), valueQuantity }),
    ]),
  ).toEqual(new Set(['MCV: 787-2', 'MCV: MCV1', 'mcv: no code', 'MCH: ']))
})

test('rows of one name and one code say whose code it is', () => {
  expect(
    namesOf([
      namedMcv('urn:north', 'MCV1'),
      namedMcv('urn:south', 'MCV1'),
      namedMcv('urn:south', 'MCV2'),
    ]),
  ).toEqual(new Set(['MCV: MCV1 (urn:north)', 'MCV: MCV1 (urn:south)', 'MCV: MCV2']))
})
