import { describe, expect, test } from 'vitest'
import { flowsheet } from '#src/clinical/laboratory/flowsheet.ts'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { shownSections } from './shown-sections.ts'

const now = Date.parse('2026-12-31T12:00:00Z')
const result = (code: string, name: string, parts = {}) =>
  laboratoryResult({ code: loinc(code, name), valueQuantity: ucum(1, 'mmol/L'), ...parts })
const { groups } = flowsheet(
  laboratoryResults(
    [
      result('2823-3', 'Potassium', { interpretation: [{ text: 'H' }] }),
      result('2823-3', 'Potassium', { effectiveDateTime: '2026-11-23' }),
      result('2951-2', 'Sodium'),
      result('1742-6', 'Alanine aminotransferase [Enzymatic activity/volume]'),
      result('718-7', 'Hémoglobine A1c'),
    ],
    now,
  ).answer,
  now,
)
const all = { isFlaggedOnly: false, isTrendOnly: false, pins: [] as readonly string[] }
const names = (find: string, view = all) =>
  shownSections(groups, find, view).flatMap(({ rows }) => rows.map(({ analyte }) => analyte.name))

describe('the rows that are shown', () => {
  test('are all of them where nothing is asked', () => {
    expect(names(' ')).toHaveLength(4)
  })

  test.each([
    ['pot', ['Potassium']],
    ['SOD', ['Sodium']],
    ['hemo a1', ['Hémoglobine A1c']],
    ['activity alanine', ['Alanine aminotransferase [Enzymatic activity/volume]']],
    ['ium', []],
  ])('are those with words that begin with "%s"', (find, expected) => {
    expect(names(find)).toEqual(expected)
  })

  test('can be those that are flagged, those that have a trend, or both', () => {
    expect(names('', { ...all, isFlaggedOnly: true })).toEqual(['Potassium'])
    expect(names('', { ...all, isTrendOnly: true })).toEqual(['Potassium'])
    expect(names('sod', { ...all, isFlaggedOnly: true, isTrendOnly: true })).toEqual([])
  })

  test('leave no empty group behind', () => {
    expect(shownSections(groups, 'pot', all).map(({ group }) => group)).toEqual([
      'renal-and-electrolytes',
    ])
  })
})

test('what is pinned comes first, in its own order, and stays when the others are narrowed down', () => {
  const keyOf = (name: string) => {
    const rows = groups.flatMap((each) => each.rows)
    return opaqueKey(rows.find(({ analyte }) => analyte.name === name)?.analyte.key ?? '')
  }
  const pins = [keyOf('Sodium'), keyOf('Potassium')]
  expect(names('', { ...all, pins }).slice(0, 2)).toEqual(['Sodium', 'Potassium'])
  expect(names('hemo', { ...all, pins })).toEqual(['Sodium', 'Potassium', 'Hémoglobine A1c'])
  const [first] = shownSections(groups, '', { ...all, pins })
  expect(first?.group).toBe('pinned')
})
