import { expect, test } from 'vitest'
import { loadGrowthTable } from '#src/clinical/growth/load-growth-table.ts'
import { drawnCurves, growthSpan } from './growth-drawing.ts'

const years = (count: number) => count * 365.25

test.each([
  ['a newborn', [0], 0, 1],
  ['a child of five', [0, years(5) + 3], 0, 6],
  ['one who was first seen at ten', [years(10) + 3], 2, 11],
  ['one first seen before two', [years(1.5), years(4)], 0, 5],
])('%s is drawn to the year after the last measurement', (_, ages, from, to) => {
  expect(growthSpan(ages)).toEqual({ from: years(from), to: years(to) })
})

test('a reference ends where it ends, and the next begins there: neither is drawn further', async () => {
  const tables = await Promise.all(
    (['who-2006', 'cdc-2000'] as const).map((each) => loadGrowthTable(each, 'weight', 'female')),
  )
  const both = tables.flatMap((table) => table ?? [])
  const curves = drawnCurves(both, { from: 0, to: years(6) })
  expect(curves.map(({ name }) => name)).toEqual(['3', '15', '50', '85', '97'])
  const ends = curves[2]?.lines.map((line) => [line[0]?.at, line.at(-1)?.at])
  expect(ends).toEqual([
    [0, 1826],
    [1827, years(6)],
  ])
  const who = drawnCurves(both.slice(0, 1), { from: 0, to: years(9) })
  expect(who[2]?.lines.at(-1)?.at(-1)?.at).toBe(1826)
  expect(drawnCurves([], { from: 0, to: years(9) })).toEqual([])
})
