import { describe, expect, test } from 'vitest'
import { growthLabel } from './growth-label.ts'
import { isCrossed, letterWidth, type Stroke } from './label-places.ts'

const area = { left: 36, right: 300, top: 18, bottom: 254 }
/** A curve that rises over all of the drawing, so many px above another one. */
const rising = (by: number): Stroke => [36, 230 - by, 300, 130 - by]

describe('the words of the latest measurement of a child', () => {
  test.each([
    ['at the left edge', 36, 220],
    ['at the right edge', 300, 120],
    ['at the top', 160, 18],
    ['at the foot', 160, 254],
  ])('stay inside of the drawing: %s', (_, x, y) => {
    const { text, left, base } = growthLabel({ x, y, text: '3.4 kg, 12 Nov 2026' }, area, [])
    expect(text).toBe('3.4 kg, 12 Nov 2026')
    expect(left).toBeGreaterThanOrEqual(area.left)
    expect(left + text.length * letterWidth).toBeLessThanOrEqual(area.right)
    expect(base - 12).toBeGreaterThanOrEqual(area.top)
    expect(base + 4).toBeLessThanOrEqual(area.bottom)
  })

  test('are beside the point where nothing else is, and no line leads to them', () => {
    const { left, base, leader } = growthLabel({ x: 200, y: 150, text: '14.9' }, area, [])
    expect(left).toBeGreaterThan(160)
    expect(left).toBeLessThan(210)
    expect(Math.abs(base - 4 - 150)).toBeLessThan(20)
    expect(leader).toBeUndefined()
  })

  test('stand clear of the curves where there is room, and a line leads there', () => {
    const curves = [0, 12, 24, 36, 48].map(rising)
    const point = { x: 200, y: 144, text: '14.9 kg/m², 4 Nov 2025' }
    const { text, left, base, leader } = growthLabel(point, area, curves)
    const width = text.length * letterWidth
    expect(curves.some((curve) => isCrossed({ left, base }, width, curve))).toBe(false)
    expect(leader?.slice(0, 2)).toEqual([200, 144])
  })

  test('of a newborn stand beside the curves, and not as far from the point as above all of them', () => {
    const curves = [0, 12, 24, 36, 48].map(rising)
    const { leader } = growthLabel({ x: 37, y: 216, text: '3.4 kg, 12 Nov 2026' }, area, curves)
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = leader ?? []
    expect(Math.hypot(toX - fromX, toY - fromY)).toBeLessThan(60)
  })

  test('stand over curves, and never over the point, where curves are everywhere', () => {
    const curves = Array.from({ length: 60 }, (_, index): Stroke => [36, index * 5, 300, index * 5])
    const { left, base } = growthLabel({ x: 200, y: 150, text: '14.9' }, area, curves)
    expect(left + 4 * letterWidth < 196 || left > 204 || base + 3 < 146 || base - 10 > 154).toBe(
      true,
    )
  })

  test('that are longer than the drawing are cut with a mark', () => {
    const text = `12.5 ${'kilograms '.repeat(6)}`
    const label = growthLabel({ x: 200, y: 150, text }, area, [])
    expect(label.text).toMatch(/^12\.5 kilo.*…$/)
    expect(label.left + label.text.length * letterWidth).toBeLessThanOrEqual(area.right)
  })
})
