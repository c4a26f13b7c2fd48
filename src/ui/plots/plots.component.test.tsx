import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { PlotPoint } from './plot-point.ts'
import { PressureBars } from './pressure-bars.tsx'
import { Sparkline } from './sparkline.tsx'
import { TrendPlot } from './trend-plot.tsx'
import './plots.css'

const day = 86_400_000
const point = (days: number, value: number, parts: Partial<PlotPoint> = {}): PlotPoint => ({
  key: String(days),
  time: days * day,
  value,
  text: String(value),
  tone: 'plain',
  direction: undefined,
  hollow: false,
  limit: undefined,
  low: undefined,
  high: undefined,
  label: String(value),
  ...parts,
})
const spark = (points: readonly PlotPoint[]) =>
  render(<Sparkline points={points} from={0} to={200 * day} width={92} height={22} label="trend" />)

describe('a sparkline', () => {
  test('is not drawn under two numbers: a limit is no number', async () => {
    const { container } = await spark([point(1, 5), point(2, 5, { limit: 'below' })])
    expect(container.querySelector('svg')).toBeNull()
  })

  test('of a flat series is a line in the middle', async () => {
    const { container } = await spark([point(1, 5), point(2, 5)])
    const [, y] =
      /M[\d.]+ ([\d.]+)/.exec(container.querySelector('.plot__line')?.getAttribute('d') ?? '') ?? []
    expect(Number(y)).toBeCloseTo(11, 0)
  })

  test('is dotted over a gap of more than 60 days and solid below', async () => {
    const { container } = await spark([point(1, 5), point(2, 6), point(100, 7)])
    expect(
      [...container.querySelectorAll('.plot__line')].map((line) =>
        line.classList.contains('plot__line--gap'),
      ),
    ).toEqual([false, true])
  })

  test.each([
    ['low', -1],
    ['high', 1],
  ] as const)('points a critical %s in the direction of its flag', async (direction, sign) => {
    const { container } = await spark([
      point(1, 5),
      point(2, 6, { tone: 'critical', direction }),
      point(3, 5),
    ])
    const path = container.querySelector('.plot__point--critical')?.getAttribute('d') ?? ''
    const [, firstStep = ''] = /m0 (-?\d+)/.exec(path) ?? []
    expect(Math.sign(Number(firstStep))).toBe(-sign)
  })

  test('joins a limit to nothing', async () => {
    const { container } = await spark([point(1, 5), point(2, 9, { limit: 'above' }), point(3, 6)])
    expect(container.querySelectorAll('.plot__line')).toHaveLength(1)
    expect(container.querySelectorAll('.plot__limit')).toHaveLength(1)
  })

  test('uses the range of each point for that point, open where it is one-sided', async () => {
    const { container } = await spark([
      point(1, 5, { low: 4, high: 6 }),
      point(50, 8, { high: 7 }),
      point(100, 5),
    ])
    const bands = [...container.querySelectorAll('.plot__band')]
    expect(bands).toHaveLength(2)
    expect(Number(bands[1]?.getAttribute('y')) + Number(bands[1]?.getAttribute('height'))).toBe(22)
  })

  test('always draws a critical point, hollow while preliminary', async () => {
    const { container } = await spark([
      point(1, 5),
      point(2, 9, { tone: 'critical', hollow: true }),
      point(3, 6),
    ])
    expect(container.querySelectorAll('.plot__point--critical.plot__point--hollow')).toHaveLength(1)
  })
})

describe('the trend chart', () => {
  test('has a time axis, and draws the same series', async () => {
    const { container } = await render(
      <TrendPlot
        points={[point(1, 5), point(2, 6), point(100, 7, { tone: 'high' })]}
        formatTime={String}
        label="trend"
      />,
    )
    await expect.poll(() => container.querySelectorAll('.plot__line').length).toBe(2)
    const [first, second] = [...container.querySelectorAll('.plot__line')].map(
      (line) => (line as SVGPathElement).getBBox().width,
    )
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo(98, -1)
    expect(container.querySelectorAll('.plot__point--high')).toHaveLength(1)
  })
})

describe('blood-pressure bars', () => {
  const bar = (days: number, parts = {}) => ({
    key: String(days),
    time: days * day,
    upper: 120,
    lower: 80,
    mean: 93,
    isHome: false,
    day: '',
    label: '',
    ...parts,
  })

  test('clinic is solid, home is outlined, a missing half is a dot', async () => {
    const { container } = await render(
      <PressureBars
        bars={[bar(1), bar(2, { isHome: true }), bar(3, { lower: undefined })]}
        label={String}
        partly={String}
      />,
    )
    expect(container.querySelectorAll('line.plot__pressure')).toHaveLength(1)
    expect(container.querySelectorAll('rect.plot__pressure--home')).toHaveLength(1)
    expect(container.querySelectorAll('circle.plot__half')).toHaveLength(1)
  })

  test('readings of one minute stand beside each other', async () => {
    const { container } = await render(
      <PressureBars bars={[bar(1), bar(1.0001, { key: 'b' })]} label={String} partly={String} />,
    )
    const [one, other] = [...container.querySelectorAll('line.plot__pressure')].map((line) =>
      Number(line.getAttribute('x1')),
    )
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(5)
  })
})
