import { describe, expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from './laboratory-results.ts'
import { summarySections } from './summary-sections.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const sections = (results: readonly object[]) =>
  summarySections(laboratoryResults(results, now).answer, now)
const flag = (code: string) => [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
    ],
  },
]
const chloride = (parts: Parameters<typeof laboratoryResult>[0] = {}) =>
  laboratoryResult({
    code: loinc('2075-0', 'Chloride'),
    valueQuantity: ucum(100, 'mmol/L'),
    interpretation: flag('N'),
    ...parts,
  })
const creatinine = laboratoryResult({
  code: loinc('2160-0', 'Creatinine'),
  valueQuantity: ucum(80, 'umol/L'),
  interpretation: flag('N'),
})
const bun = laboratoryResult({
  code: loinc('3094-0', 'Urea nitrogen'),
  valueQuantity: ucum(8, 'mg/dL'),
  interpretation: flag('N'),
})
const names = (results: readonly object[]) =>
  sections(results).map(({ rows, rest }) => ({
    rows: rows.map(({ analyte }) => analyte.name),
    rest: rest.map(({ name }) => name),
  }))

describe('said in one line', () => {
  test('is what is not flagged and not looked for first', () => {
    expect(names([creatinine, bun, chloride()])).toEqual([
      { rows: ['Creatinine'], rest: ['Chloride', 'Urea nitrogen'] },
    ])
  })

  test.each(['2160-0', '38483-4', '14682-9'])(
    'is never creatinine: in mass, in whole blood, in amount (%s)',
    (code) => {
      expect(names([{ ...creatinine, code: loinc(code, 'Creatinine') }, bun])).toEqual([
        { rows: ['Creatinine'], rest: ['Urea nitrogen'] },
      ])
    },
  )

  test('is what lies within the range that came with it', () => {
    const range = [{ low: ucum(98, 'mmol/L'), high: ucum(107, 'mmol/L') }]
    const judged = chloride({ interpretation: undefined, referenceRange: range })
    expect(names([creatinine, judged])[0]?.rest).toEqual(['Chloride'])
  })

  test.each([
    ['a flag', { interpretation: flag('H') }],
    ['a code that says nothing of severity', { interpretation: flag('POS') }],
    ['nothing that judges it', { interpretation: undefined }],
    ['another time than its group', { effectiveDateTime: '2026-11-23T08:00:00Z' }],
    ['no date', { effectiveDateTime: undefined }],
    ['another status', { status: 'corrected' }],
    ['words for a value', { valueQuantity: undefined, valueString: 'not calculated' }],
    ['a modifier that is not known', { modifierExtension: [{ url: 'x' }] }],
  ])('is never what has %s', (_, parts) => {
    expect(names([creatinine, bun, chloride(parts)])[0]?.rows).toContain('Chloride')
  })

  test('is never what has a newer result to come', () => {
    const announced = chloride({
      valueQuantity: undefined,
      interpretation: undefined,
      status: 'registered',
      effectiveDateTime: '2026-11-25',
    })
    expect(names([creatinine, bun, chloride(), announced])[0]?.rows).toContain('Chloride')
  })
})

describe('a critical result of the period', () => {
  const earlier = (days: string, code: string) =>
    chloride({
      effectiveDateTime: days,
      interpretation: flag(code),
      valueQuantity: ucum(70, 'mmol/L'),
    })

  test('stands in its row although milder ones came after it', () => {
    const [section] = sections([
      chloride(),
      earlier('2026-11-22', 'LL'),
      earlier('2026-11-23', 'L'),
    ])
    expect(section?.rows[0]?.critical?.effective?.text).toBe('2026-11-22')
  })

  test('of more than a year before does not', () => {
    const old = [earlier('2025-06-01', 'LL'), earlier('2026-11-20', 'N')]
    expect(sections([chloride(), ...old])[0]?.rows).toEqual([])
  })

  test('is not repeated where the latest is critical itself', () => {
    const latest = chloride({ interpretation: flag('LL') })
    expect(sections([latest, earlier('2026-11-22', 'LL')])[0]?.rows[0]?.critical).toBeUndefined()
  })
})

describe('groups', () => {
  const inr = laboratoryResult({ code: loinc('6301-6', 'INR') })
  const probnp = laboratoryResult({ code: loinc('33762-6', 'NT-proBNP') })
  const a1c = laboratoryResult({ code: loinc('4548-4', 'Hemoglobin A1c') })

  test('of one or two analytes share a head with their neighbours', () => {
    expect(sections([inr, probnp, a1c]).map(({ groups }) => groups)).toEqual([
      ['coagulation', 'cardiac', 'diabetes'],
    ])
  })

  test('of more have a head of their own, and no result is lost', () => {
    const found = sections([creatinine, bun, chloride(), inr, probnp])
    expect(found.map(({ groups }) => groups)).toEqual([
      ['renal-and-electrolytes'],
      ['coagulation', 'cardiac'],
    ])
    expect(found.flatMap(({ rows, rest }) => [...rows, ...rest])).toHaveLength(5)
  })
})
