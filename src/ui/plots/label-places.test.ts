import { expect, test } from 'vitest'
import { placedLabels } from './label-places.ts'

const area = { left: 46, right: 400, top: 0, bottom: 160 }
const label = (key: string, x: number, y: number, text = '2.36 H') => ({ key, x, y, text })

test('a label stands right of its point, or left where the drawing ends', () => {
  const [first, second] = placedLabels([label('a', 60, 50), label('b', 390, 50)], area)
  expect(first?.left).toBeGreaterThan(60)
  expect((second?.left ?? 0) + 6 * 7.2).toBeLessThan(390)
})

test('no label lies over another, and the most important are placed first', () => {
  const crowd = Array.from({ length: 20 }, (_, index) => label(String(index), 200 + index, 80))
  const placed = placedLabels(crowd, area)
  expect(placed[0]?.key).toBe('0')
  expect(placed.length).toBeLessThan(20)
  for (const one of placed)
    for (const other of placed)
      if (one !== other)
        expect(
          Math.abs(one.left - other.left) >= 6 * 7.2 || Math.abs(one.base - other.base) >= 14,
        ).toBe(true)
})

test('no label lies over what is written already', () => {
  const range = { ...label('range', 0, 0, 'range 3.5–5.1'), left: 60, base: 50 }
  const [placed] = placedLabels([label('a', 60, 52)], area, [range])
  expect(Math.abs((placed?.base ?? 50) - 50)).toBeGreaterThanOrEqual(14)
})

test('a text that fits nowhere is left out', () => {
  expect(placedLabels([label('a', 200, 80, 'x'.repeat(80))], area)).toEqual([])
})

test('a text without room is written shorter, so that its value is not lost', () => {
  const long = 'x'.repeat(80)
  const wanted = { ...label('a', 200, 80, long), shorter: [`${long}!`, '2.36 H, 10 Nov', '2.36 H'] }
  expect(placedLabels([wanted], area).map(({ text }) => text)).toEqual(['2.36 H, 10 Nov'])
  const narrow = { ...area, left: 160, right: 260 }
  expect(placedLabels([wanted], narrow).map(({ text }) => text)).toEqual(['2.36 H'])
})

test('a label stands clear of the lines where it can, and on them where it cannot', () => {
  const text = '7.2 H, 27 Nov 2026'
  const flat = [[60, 80, 350, 80]] as const
  const [placed] = placedLabels([label('a', 350, 80, text)], area, [], flat)
  expect(Math.abs((placed?.base ?? 80) - 80)).toBeGreaterThan(5)
  const steep = [[60, 10, 340, 150]] as const
  const [beside] = placedLabels([label('b', 200, 80, text)], area, [], steep)
  expect(beside?.left).toBeGreaterThan(200)
  const everywhere = Array.from({ length: 40 }, (_, at) => [46, at * 4, 400, at * 4] as const)
  expect(placedLabels([label('c', 200, 80, text)], area, [], everywhere)).toHaveLength(1)
})
