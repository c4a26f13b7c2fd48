import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { quantity, ucum } from '#src/testing/quantity.ts'
import { joinedSeries } from './joined-series.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const glucose = loinc('2345-7', 'Glucose')

const of = (day: number, valueQuantity: object, parts: Parts<Observation> = {}) =>
  laboratoryResult({
    id: String(day),
    code: glucose,
    effectiveDateTime: `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`,
    valueQuantity,
    ...parts,
  })

function historyOf(...results: readonly object[]) {
  const [analyte, ...more] = laboratoryResults(results, now).answer.groups.flatMap(
    ({ analytes }) => analytes,
  )
  if (!analyte || more.length > 0) throw new Error('not one analyte')
  return analyte
}

function lines(...results: readonly object[]) {
  return joinedSeries(historyOf(...results).series).map(({ unit, readings, converted }) => ({
    unit,
    ids: readings.map(({ id }) => id),
    converted: [...converted].map(([id, { text }]) => `${id} ≈ ${text}`),
  }))
}

describe('a series is analyte, dimension and specimen', () => {
  test('one value in another unit is converted into the usual one, whenever it was measured', () => {
    const usual = [1, 3, 5].map((day) => of(day, ucum(7, 'mmol/L')))
    for (const day of [2, 4, 9]) {
      const [line, ...more] = lines(...usual, of(day, ucum(130, 'mg/dL')))
      expect(more).toEqual([])
      expect(line).toMatchObject({ unit: 'mmol/L', converted: [`${String(day)} ≈ 7.2`] })
      expect(line?.ids).toHaveLength(4)
    }
  })

  test('of two as long, the newest is the usual one', () => {
    const values = [of(1, ucum(154, '[lb_av]')), of(2, ucum(70, 'kg'))]
    const code = loinc('3141-9', 'Weight')
    expect(lines(...values.map((each) => ({ ...each, code })))).toEqual([
      { unit: 'kg', ids: ['2', '1'], converted: ['1 ≈ 69.9'] },
    ])
  })

  test('words join codes, and a limit keeps its comparator', () => {
    const low = { ...quantity(40, 'mg/dl'), comparator: '<' }
    expect(lines(of(1, ucum(7, 'mmol/L')), of(2, ucum(8, 'mmol/L')), of(3, low))).toEqual([
      { unit: 'mmol/L', ids: ['3', '2', '1'], converted: ['3 ≈ <2.2'] },
    ])
  })

  test('two spellings of the litre are one unit: nothing is converted', () => {
    expect(lines(of(1, ucum(101, 'mg/dL')), of(2, ucum(104, 'mg/dl')))).toEqual([
      { unit: 'mg/dl', ids: ['2', '1'], converted: [] },
    ])
  })

  test('limits are converted with their value, and only what it can be compared with', () => {
    const range = (unit: string) => [{ low: ucum(70, unit), high: ucum(110, unit) }]
    const values = [
      of(1, ucum(7, 'mmol/L')),
      of(2, ucum(8, 'mmol/L')),
      of(3, ucum(130, 'mg/dL'), { referenceRange: range('mg/dL') }),
      of(4, ucum(130, 'mg/dL'), { referenceRange: range('g/L') }),
    ]
    const [line] = joinedSeries(historyOf(...values, of(5, ucum(7, 'mmol/L'))).series)
    expect(line?.converted.get('3')?.low).toBeCloseTo(3.885, 2)
    expect(line?.converted.get('3')?.high).toBeCloseTo(6.106, 2)
    expect(line?.converted.get('4')).toMatchObject({ low: undefined, high: undefined })
  })

  test.each([
    ['a code without a molar mass', { code: loinc('3094-0', 'Urea nitrogen') }, 'mg/dL', 'mmol/L'],
    ['a name without a code', { code: { text: 'Glucose' } }, 'mg/dL', 'mmol/L'],
    ['hemoglobin A1c', { code: loinc('4548-4', 'Hemoglobin A1c') }, '%', 'mmol/mol'],
    ['D-dimer', { code: loinc('48065-7', 'D-dimer') }, 'ng/mL{FEU}', 'ng/mL{DDU}'],
    ['a unit that nobody knows', {}, 'mg/dL', 'zorks'],
  ])('%s keeps lanes of their own', (_, parts, one, other) => {
    const values = [of(1, ucum(7, one), parts), of(2, ucum(53, other), parts)]
    expect(lines(...values)).toEqual([
      { unit: other, ids: ['2'], converted: [] },
      { unit: one, ids: ['1'], converted: [] },
    ])
  })

  test('two specimens are never one series, whatever their units', () => {
    const values = [
      of(1, ucum(7, 'mmol/L'), { specimen: { display: 'Serum' } }),
      of(2, ucum(130, 'mg/dL'), { specimen: { display: 'Urine' } }),
    ]
    const analytes = laboratoryResults(values, now).answer.groups.flatMap((each) => each.analytes)
    expect(analytes.map(({ series }) => joinedSeries(series).length)).toEqual([1, 1])
  })

  test('a value whose words and code are two units is joined to nothing', () => {
    const contradiction = { value: 130, unit: 'mg/dL', system: ucum(1, '').system, code: 'mmol/L' }
    expect(lines(of(1, ucum(7, 'mmol/L')), of(2, ucum(8, 'mmol/L')), of(3, contradiction))).toEqual(
      [
        { unit: 'mg/dL', ids: ['3'], converted: [] },
        { unit: 'mmol/L', ids: ['2', '1'], converted: [] },
      ],
    )
  })
})

test('no reading is hidden, doubled or changed by joining, and a converted one is never in its own unit', () => {
  const unit = fc.constantFrom('mg/dL', 'mmol/L', 'umol/L', 'g/L', 'zorks', 'meq/L', undefined)
  const value = fc.record({ number: fc.double({ min: 0.1, max: 900, noNaN: true }), unit })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), fc.boolean(), (values, coded) => {
      const results = values.map(({ number, unit: word }, index) =>
        of(index + 1, word === undefined || !coded ? quantity(number, word) : ucum(number, word)),
      )
      const { series } = historyOf(...results)
      const joined = joinedSeries(series)
      const before = series.flatMap(({ readings }) => readings)
      const after = joined.flatMap(({ readings }) => readings)
      expect(new Set(after)).toEqual(new Set(before))
      expect(after).toHaveLength(before.length)
      for (const { unit: own, readings, converted } of joined) {
        for (const { id, value: sent } of readings) {
          const isOwn = sent.kind === 'quantity' && sent.quantity.unit === own
          expect(converted.has(id)).toBe(!isOwn)
        }
      }
    }),
    { numRuns: 500, seed: 20261128 },
  )
})
