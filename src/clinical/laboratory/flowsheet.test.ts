import { describe, expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { quantity, ucum } from '#src/testing/quantity.ts'
import { flowsheet } from './flowsheet.ts'
import { drawKey } from './flowsheet-days.ts'
import { laboratoryResults } from './laboratory-results.ts'

const now = Date.parse('2026-12-31T12:00:00Z')
const sheetOf = (...observations: readonly object[]) =>
  flowsheet(laboratoryResults(observations, now).answer, now)
const at = (effectiveDateTime: string | undefined, parts = {}) =>
  laboratoryResult({ valueQuantity: ucum(4, 'mmol/L'), effectiveDateTime, ...parts })
const firstRow = (...observations: readonly object[]) => sheetOf(...observations).groups[0]?.rows[0]

describe('days', () => {
  test('come oldest first, what has no readable date at the end', () => {
    const { days } = sheetOf(
      at('2026-11-08T03:40:00Z'),
      at('2026'),
      at('next week'),
      at('2026-05'),
      at('2025-01-06'),
    )
    expect(days.map(({ key }) => key)).toEqual(['2025-01-06', '2026', '2026-05', '2026-11-08', ''])
    expect(days.at(-1)?.date).toBeUndefined()
  })

  test('are those that the source wrote, not those of UTC or of the reader', () => {
    const { days } = sheetOf(at('2026-11-08T23:30:00-05:00'), at('2026-11-09T00:30:00-05:00'))
    expect(days.map(({ key }) => key)).toEqual(['2026-11-08', '2026-11-09'])
  })

  test('hold their draws to the minute, earliest first, a time that was not sent before them', () => {
    const observations = [
      at('2026-11-08T13:39:10Z'),
      at('2026-11-08T13:39:50Z'),
      at('2026-11-08T03:40:00Z'),
      at('2026-11-08'),
    ]
    const [day] = sheetOf(...observations).days
    expect(day?.draws.map(({ date }) => date?.text)).toEqual([
      '2026-11-08',
      '2026-11-08T03:40:00Z',
      expect.stringContaining('2026-11-08T13:39'),
    ])
  })

  test('tell when they are more than 30 days after the day before', () => {
    const { days } = sheetOf(at('2026-10-01'), at('2026-10-31'), at('2026-12-01'), at(undefined))
    expect(days.map(({ isAfterGap }) => isAfterGap)).toEqual([false, false, true, false])
  })

  test('tell when they are dated in the future', () => {
    const { days } = sheetOf(at('2026-12-31'), at('2036-01-01'))
    expect(days.map(({ isAhead }) => isAhead)).toEqual([false, true])
  })
})

describe('a row', () => {
  test('holds every reading of its analyte under the day and draw of its own', () => {
    const row = firstRow(
      at('2026-11-08T03:40:00Z', { id: '1' }),
      at('2026-11-08T13:39:00Z', { id: '2' }),
      at(undefined, { id: '3' }),
    )
    expect(row?.readingsByDay.get('2026-11-08')?.map(({ id }) => id)).toEqual(['2', '1'])
    expect(row?.readingsByDay.get('')?.map(({ id }) => id)).toEqual(['3'])
    const draws = new Set(row?.analyte.readings.map(drawKey))
    expect(draws.size).toBe(3)
  })

  test('has the unit of more than half of its numbers, or none', () => {
    const unit = (...quantities: readonly object[]) =>
      firstRow(...quantities.map((valueQuantity) => at('2026-11-08', { valueQuantity })))?.unit
    expect(unit(ucum(4, 'mmol/L'), ucum(5, 'mmol/L'))).toBe('mmol/L')
    expect(unit(ucum(4, 'mmol/L'), ucum(90, 'mg/L'))).toBeUndefined()
    expect(unit(ucum(4, 'mmol/L'), quantity(5))).toBeUndefined()
    expect(unit(quantity(5))).toBeUndefined()
    expect(unit(ucum(4, 'mmol/L'), ucum(90, 'mg/L'), ucum(5, 'mmol/L'))).toBe('mmol/L')
    expect(unit(ucum(4, 'mmol/L'), quantity(5), ucum(5, 'mmol/L'))).toBe('mmol/L')
    expect(unit(ucum(4, 'mmol/L'), quantity(5), quantity(6))).toBeUndefined()
    expect(unit(ucum(5, 'mg/dl'), ucum(6, 'mg/dL'))).toMatch(/^mg\/d[lL]$/)
    expect(unit({ ...ucum(5, 'mg/dL'), unit: 'mg/dl' }, ucum(6, 'mg/dL'))).toMatch(/^mg\/d[lL]$/)
    // Words without a code may be anybody's; and M is not m.
    expect(unit(quantity(5, 'mg/dl'), ucum(6, 'mg/dL'))).toBeUndefined()
    expect(unit(ucum(5, 'Mg/L'), ucum(6, 'mg/L'))).toBeUndefined()
    expect(unit({ ...ucum(5, 'mg/dL'), unit: 'g/L' }, ucum(6, 'mg/dL'))).toBeUndefined()
  })

  test('words beside numbers leave them their unit', () => {
    const words = { valueQuantity: undefined, valueString: 'HEMOLYZED' }
    expect(firstRow(at('2026-11-08'), at('2026-11-07', words))?.unit).toBe('mmol/L')
  })

  test('has a trend from two numbers that a line may join', () => {
    expect(firstRow(at('2026-11-08'), at('2026-11-07'))?.hasTrend).toBe(true)
    expect(firstRow(at('2026-11-08'))?.hasTrend).toBe(false)
    const otherUnit = { valueQuantity: ucum(90, 'mg/L') }
    expect(firstRow(at('2026-11-08'), at('2026-11-07', otherUnit))?.hasTrend).toBe(false)
  })

  test('is remarkable for any of its results', () => {
    const flagged = { interpretation: [{ text: 'HH' }] }
    expect(firstRow(at('2026-11-08'), at('2020-11-07', flagged))?.isRemarkable).toBe(true)
    expect(firstRow(at('2026-11-08'))?.isRemarkable).toBe(false)
  })
})

test('groups come in reading order, rows in the order of the catalogue, others by name', () => {
  const of = (code: string, text: string) => at('2026-11-08', { code: loinc(code, text) })
  const { groups } = sheetOf(
    at('2026-11-08', { code: { text: 'Zinc, hair' } }),
    at('2026-11-08', { code: { text: 'Amber' } }),
    of('10535-3', 'Digoxin'),
    of('14682-9', 'Creatinine'),
    of('6298-4', 'Potassium'),
    of('718-7', 'Hemoglobin'),
  )
  expect(groups.map(({ group, rows }) => [group, rows.map(({ analyte }) => analyte.name)])).toEqual(
    [
      ['renal-and-electrolytes', ['Potassium', 'Creatinine']],
      ['haematology', ['Hemoglobin']],
      ['drug-levels', ['Digoxin']],
      ['further', ['Amber', 'Zinc, hair']],
    ],
  )
})
