import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { trendAxis } from './trend-axis.ts'
import { TrendPlot, type TrendPlotProps } from './trend-plot.tsx'
import { day, plotPoint as point } from '#src/testing/plot-point.ts'
import type { PlotPoint } from './plot-point.ts'
import '#src/ui/base.css'
import './plots.css'

const usual: Omit<TrendPlotProps, 'lines' | 'chosen' | 'onPoint' | 'onChoose'> = {
  span: { from: 0, to: 100 * day },
  unit: 'mmol/L',
  label: 'trend',
  readerLabel: 'reading by reading',
  textOf: ({ text, time }) => `${text} on day ${String(time / day)}`,
  hint: 'use the keys',
  formatTick: (time) => [String(Math.round(time / day)), ''],
  labels: [],
  reducedNote: (all) => `${String(all)} are more than fit`,
}

function Plot({
  points,
  ...parts
}: { readonly points: readonly PlotPoint[] } & Partial<TrendPlotProps>) {
  const [chosen, choose] = useState<string>()
  return (
    <TrendPlot
      {...usual}
      lines={[{ key: 'only', name: 'Potassium', points }]}
      chosen={chosen}
      onPoint={() => undefined}
      onChoose={choose}
      {...parts}
    />
  )
}

const series = [
  point(1, 5),
  point(20, 9, { tone: 'critical', direction: 'high' }),
  point(40, 2, { tone: 'critical', direction: 'low' }),
  point(99, 6),
]

describe('the trend of a measurement', () => {
  test('has its unit above the value axis, times on the other, and no label twice', async () => {
    const { container } = await render(<Plot points={series} formatTick={() => ['Nov', '2026']} />)
    await expect.poll(() => container.querySelector('.recharts-yAxis-tick-labels')).not.toBeNull()
    expect(container.textContent).toContain('mmol/L')
    const words = [...container.querySelectorAll('.recharts-xAxis-tick-labels text')].map(
      (tick) => tick.textContent,
    )
    expect(words).toEqual(['Nov2026'])
  })

  test('of several tests on one axis, keys read every one in the order of time', async () => {
    const { getByRole } = await render(
      <Plot
        points={[]}
        lines={[
          { key: 'one', name: 'Potassium', points: [point(1, 4), point(50, 5)] },
          { key: 'two', name: 'Sodium', points: [point(20, 6)] },
        ]}
      />,
    )
    const reader = getByRole('slider')
    ;(reader.element() as HTMLElement).focus()
    for (const text of ['4 on day 1', '6 on day 20', '5 on day 50']) {
      await userEvent.keyboard(text === '4 on day 1' ? '{Home}' : '{ArrowRight}')
      await expect.element(reader).toHaveAttribute('aria-valuetext', text)
    }
  })

  test('what is written of the latest does not lie over the reading after the window', async () => {
    const { container } = await render(
      <Plot
        points={[point(1, 90), point(100, 20)]}
        labels={[{ key: '100', text: '51.4' }]}
        after={['22 Nov', '6.6']}
      />,
    )
    await expect.poll(() => container.querySelector('.plot__label')).not.toBeNull()
    const boxes = [...container.querySelectorAll('.plot__label, .plot__after, .plot__after-day')]
      .map((text) => text.getBoundingClientRect())
      .toSorted((one, other) => one.top - other.top)
    expect(boxes).toHaveLength(3)
    for (const [index, box] of boxes.slice(1).entries()) {
      const above = boxes[index]
      const isApart = box.left >= (above?.right ?? 0) || box.right <= (above?.left ?? 0)
      // The lines of two texts may touch, their letters do not.
      expect(isApart || box.top >= (above?.bottom ?? 0) - 4).toBe(true)
    }
  })

  test('stands where other drawings of its width have the same time', async () => {
    const { container } = await render(<Plot points={series} />)
    const svg = container.querySelector('svg')
    const width = Number(svg?.getAttribute('width'))
    const { x, ticks } = trendAxis(usual.span, width)
    await expect
      .poll(() =>
        [...container.querySelectorAll('.recharts-xAxis-tick-labels text')].map((tick) =>
          Math.round(Number(tick.getAttribute('x'))),
        ),
      )
      .toEqual(ticks.map(({ time }) => Math.round(x(time))))
  })

  test('says the range in a corner of its band that the line leaves free', async () => {
    const inRange = { low: 1, high: 9 }
    const points = [point(1, 1.2, inRange), point(60, 1.4, inRange), point(99, 8.5, inRange)]
    const { container } = await render(<Plot points={points} range="range 1–9" />)
    const label = container.querySelector('.plot__range')?.getBoundingClientRect()
    const band = container.querySelector('.plot__band')?.getBoundingClientRect()
    // The first points are at the lower left; the line leaves the lower right.
    expect(label?.left).toBeGreaterThan((band?.left ?? 0) + (band?.width ?? 0) / 2)
    expect(label?.bottom).toBeLessThan((band?.bottom ?? 0) + 4)
  })

  test('says the range inside of its band, where that begins late too', async () => {
    const points = [
      point(1, 5),
      point(40, 5, { low: 1, high: 9 }),
      point(60, 5, { low: 1, high: 9 }),
    ]
    const { container } = await render(<Plot points={points} range="range 1–9" />)
    const label = container.querySelector('.plot__range')?.getBoundingClientRect()
    const band = container.querySelector('.plot__band')?.getBoundingClientRect()
    expect(label?.left).toBeGreaterThan(band?.left ?? Infinity)
    expect(label?.right).toBeLessThan(band?.right ?? 0)
  })

  test('says the range of a band that is lower than its words above the axis, and over no line', async () => {
    const low = { low: 0, high: 4.9 }
    const points = [point(40, 90, low), point(50, 290, low), point(58, 25, low), point(90, 20, low)]
    const { container } = await render(<Plot points={points} range="range 0.0–4.9" />)
    const label = container.querySelector('.plot__range')?.getBoundingClientRect()
    const axis = container.querySelector('.recharts-xAxis-tick-labels')?.getBoundingClientRect()
    const line = container.querySelector('.plot__line')?.getBoundingClientRect()
    expect(label?.bottom).toBeLessThan(axis?.top ?? 0)
    expect(label?.right).toBeLessThan(line?.left ?? 0)
  })

  test('points a critical low down, doubled, and dots the line over a gap', async () => {
    const { container } = await render(
      <Plot points={[...series.slice(0, 3), point(101, 6)]} span={{ from: 0, to: 110 * day }} />,
    )
    const marks = [...container.querySelectorAll('.plot__point--critical')].map(
      (mark) => mark.getAttribute('d') ?? '',
    )
    expect(marks[0]).toContain('m0 -5l4 5h-8zm0 4l4 5h-8z')
    expect(marks[1]).toContain('m0 5l4 -5h-8zm0 -4l4 -5h-8z')
    const gaps = [...container.querySelectorAll('.plot__line')].map((line) =>
      line.classList.contains('plot__line--gap'),
    )
    expect(gaps).toEqual([false, true])
  })

  test('draws a run apart, with no line to it, and reads it where it is', async () => {
    const run = [point(98, 6), point(98.5, 7), point(99, 6.5)]
    const said: (string | undefined)[] = []
    const { container } = await render(
      <Plot
        points={[point(1, 5), point(30, 5.5), ...run]}
        span={{ from: 0, to: 100 * day, run: { from: 98 * day, to: 99 * day } }}
        onPoint={(key) => said.push(key)}
      />,
    )
    await expect.poll(() => container.querySelectorAll('.plot__break').length).toBe(1)
    const svg = container.querySelector('svg')?.getBoundingClientRect()
    const at = container.querySelector('.plot__break')?.getBoundingClientRect()
    const lines = [...container.querySelectorAll('.plot__line')].map((line) =>
      line.getBoundingClientRect(),
    )
    expect(lines).toHaveLength(2)
    expect(
      lines.every(({ left, right }) => right < (at?.left ?? 0) || left > (at?.left ?? 0)),
    ).toBe(true)
    const reader = container.querySelector('.trend-plot__reader')
    const middle = ((lines[1]?.left ?? 0) + (lines[1]?.right ?? 0)) / 2
    const place = { clientX: middle, clientY: (svg?.top ?? 0) + 60, bubbles: true }
    reader?.dispatchEvent(new PointerEvent('pointermove', place))
    expect(said.at(-1)).toBe('98.5')
  })

  test('never has an axis below zero for values that are not', async () => {
    const { container } = await render(<Plot points={[point(1, 0.1), point(50, 3)]} />)
    await expect
      .poll(() => container.querySelector('.recharts-yAxis-tick-labels')?.textContent)
      .toMatch(/^0/)
  })

  test('two readings of one moment are two points, and nothing is said twice', async () => {
    const { container } = await render(
      <Plot points={[point(1, 5), point(1, 7, { key: 'same moment' }), point(9, 6)]} />,
    )
    expect(container.querySelectorAll('.plot__point')).toHaveLength(3)
  })
})

describe('reading a trend by keys', () => {
  test('begins at the gravest, then goes from reading to reading, to the ends and to the extremes', async () => {
    const { getByRole } = await render(
      <Plot points={series} labels={[{ key: '20', text: '9 HH' }]} />,
    )
    const reader = getByRole('slider', { name: 'reading by reading' })
    await expect.element(reader).toHaveAttribute('aria-valuetext', 'use the keys')
    ;(reader.element() as HTMLElement).focus()
    for (const [key, text] of [
      ['ArrowRight', '9 on day 20'],
      ['ArrowRight', '2 on day 40'],
      ['ArrowLeft', '9 on day 20'],
      ['End', '6 on day 99'],
      ['ArrowRight', '6 on day 99'],
      ['PageDown', '2 on day 40'],
      ['PageUp', '9 on day 20'],
      ['Home', '5 on day 1'],
    ]) {
      await userEvent.keyboard(`{${String(key)}}`)
      await expect.element(reader).toHaveAttribute('aria-valuetext', text)
    }
  })
})

describe('ten thousand readings', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    point(
      index / 100,
      4 + ((index * 7919) % 100) / 100,
      index === 5555 ? { value: 9, tone: 'critical' as const, direction: 'high' as const } : {},
    ),
  )

  test('are drawn as few elements, with the flagged one among them, and this is said', async () => {
    const { container } = await render(<Plot points={many} />)
    expect(container.querySelectorAll('.plot__point--critical')).toHaveLength(1)
    expect(container.querySelectorAll('path, circle').length).toBeLessThan(60)
    expect(container.textContent).toContain('10000 are more than fit')
  })

  test('can all be read: keys reach the neighbour that is not drawn', async () => {
    const { getByRole } = await render(
      <Plot points={many} labels={[{ key: '55.55', text: '9 HH' }]} />,
    )
    const reader = getByRole('slider')
    ;(reader.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await expect.element(reader).toHaveAttribute('aria-valuenow', '5555')
    await expect.element(reader).toHaveAttribute('aria-valuemax', '10000')
  })

  test('under a pointer the critical one is found before its neighbours', async () => {
    const pointed: (string | undefined)[] = []
    const { getByRole } = await render(<Plot points={many} onPoint={(key) => pointed.push(key)} />)
    const reader = getByRole('slider').element()
    const { left, top, width } = reader.getBoundingClientRect()
    reader.dispatchEvent(
      new PointerEvent('pointermove', {
        bubbles: true,
        clientX: left + (55.6 / 100) * width,
        clientY: top + 5,
      }),
    )
    expect(pointed.at(-1)).toBe('55.55')
  })
})
