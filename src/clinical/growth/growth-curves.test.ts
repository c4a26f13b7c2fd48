import { describe, expect, test } from 'vitest'
import { growthCurves } from './growth-curves.ts'
import { growthPercentile } from './growth-percentile.ts'
import type { GrowthMeasure, GrowthReference } from './growth-types.ts'
import { loadGrowthTable } from './load-growth-table.ts'

async function boys(reference: GrowthReference, measure: GrowthMeasure) {
  const table = await loadGrowthTable(reference, measure, 'male')
  if (table === undefined) throw new Error('no such table')
  return table
}

describe('curves 3, 15, 50, 85 and 97', () => {
  test.each([
    ['who-2006', 'weight', 'kg'],
    ['who-2006', 'bmi', 'kg/m2'],
    ['cdc-2000', 'length-height', 'cm'],
    ['cdc-2000', 'bmi', 'kg/m2'],
  ] as const)(
    '%s %s: a child on a curve is at its percentile',
    async (reference, measure, unit) => {
      const table = await boys(reference, measure)
      const curves = growthCurves(table, 800, 1700)
      expect(curves.map(({ percentile }) => percentile)).toEqual([3, 15, 50, 85, 97])
      for (const { percentile, lines } of curves)
        for (const { ageInDays, value } of lines.flat())
          expect(growthPercentile({ value, unit, ageInDays }, table).percentile).toBeCloseTo(
            percentile,
            5,
          )
    },
  )

  test('they begin and end with the span that is asked for', async () => {
    const [curve] = growthCurves(await boys('cdc-2000', 'weight'), 800, 1700)
    expect(curve?.lines).toHaveLength(1)
    expect(curve?.lines[0]?.at(0)?.ageInDays).toBe(800)
    expect(curve?.lines[0]?.at(-1)?.ageInDays).toBe(1700)
  })

  test('they end where the reference ends', async () => {
    const [curve] = growthCurves(await boys('who-2006', 'weight'), -100, 3000)
    expect(curve?.lines[0]?.at(0)?.ageInDays).toBe(0)
    expect(curve?.lines[0]?.at(-1)?.ageInDays).toBe(1826)
    expect(growthCurves(await boys('who-2006', 'weight'), 1900, 3000)[0]?.lines).toEqual([])
  })

  test('length and height are two lines: at two years the child is not shorter, but stands', async () => {
    const median = growthCurves(await boys('who-2006', 'length-height'), 0, 1826)[2]
    expect(median?.lines.map((line) => [line[0]?.ageInDays, line.at(-1)?.ageInDays])).toEqual([
      [0, 730],
      [731, 1826],
    ])
    expect(median?.lines[0]?.at(-1)?.value).toBeCloseTo(87.8018, 4)
    expect(median?.lines[1]?.[0]?.value).toBeCloseTo(87.1303, 4)
  })
})
