import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { axisClock } from './axis-clock.ts'
import { GrowthPlot } from './growth-plot.tsx'
import { PressureBars, type PressureBarsProps } from './pressure-bars.tsx'
import { Sparkline } from './sparkline.tsx'
import { timeScale } from './time-scale.ts'
import { day, plotPoint as point } from '#src/testing/plot-point.ts'
import type { PlotPoint } from './plot-point.ts'
import './plots.css'

const scale = (times: readonly number[] = []) => timeScale(times, 0, 200 * day)
const spark = (points: readonly PlotPoint[], of = scale()) =>
  render(<Sparkline points={points} scale={of} width={92} height={22} label={String} />)

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

  test('is dotted over a gap of more than a third of its window and solid below', async () => {
    const { container } = await spark([point(1, 5), point(65, 6), point(140, 7)])
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

describe('a sparkline with a newest run', () => {
  const run = [190, 190.5, 191].map((time) => point(time, 6))

  test('has it behind a break that no line crosses', async () => {
    const points = [point(10, 5), point(60, 5), ...run]
    const { container } = await spark(points, scale(points.map(({ time }) => time)))
    const breakAt = Number(
      /M([\d.]+)/.exec(container.querySelector('.plot__break')?.getAttribute('d') ?? '')?.[1],
    )
    const sides = [...container.querySelectorAll('.plot__line')].map((line) => {
      const [from = 0, to = 0] = [...(line.getAttribute('d') ?? '').matchAll(/[ML]([\d.]+)/g)].map(
        ([, x]) => Number(x),
      )
      return [Math.sign(from - breakAt), Math.sign(to - breakAt)]
    })
    expect(sides).toEqual([
      [-1, -1],
      [1, 1],
    ])
  })

  test('draws a critical point over everything else', async () => {
    const points = [point(10, 5), point(60, 9, { tone: 'critical' }), ...run]
    const { container } = await spark(points, scale(points.map(({ time }) => time)))
    const marks = [...container.querySelectorAll('.plot__point')]
    expect(marks.at(-1)?.classList).toContain('plot__point--critical')
  })
})

test('a sparkline of more than 45 points is the range of each day', async () => {
  const points = Array.from({ length: 60 }, (_, index) => point(1 + index / 2, index % 7))
  const { container } = await spark(points)
  expect(container.querySelectorAll('.plot__line')).toHaveLength(0)
  const strokes = container.querySelector('.plot__days')?.getAttribute('d')?.match(/M/g)
  expect(strokes).toHaveLength(30)
})

describe('blood-pressure bars', () => {
  test('stand right of the day that their source wrote, wherever the reader is', async () => {
    // 23:30 of each day, five hours west of UTC.
    const late = Array.from({ length: 8 }, (_, index) =>
      bar(index + 2 + 4.5 / 24, { mean: undefined }),
    )
    const { container } = await plot(late, {
      to: 10 * day,
      formatTick: ({ wall }) => `day ${String(wall / day)}`,
      clock: axisClock(late.map(({ time }) => ({ time, offset: -300, hasZone: true }))),
    })
    const tick = [...container.querySelectorAll('.plot__tick')].find(
      ({ textContent }) => textContent === 'day 4',
    )
    const strokes = [...container.querySelectorAll('line.plot__pressure')].map((line) =>
      Number(line.getAttribute('x1')),
    )
    const place = Number(tick?.getAttribute('x'))
    // The third was written on the fourth day, of which its UTC says the fifth.
    expect(strokes[2]).toBeLessThan(place)
    expect(strokes[3]).toBeGreaterThan(place)
  })

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

  const plot = (bars: PressureBarsProps['bars'], parts: Partial<PressureBarsProps> = {}) =>
    render(
      <PressureBars
        bars={bars}
        from={0}
        to={90 * day}
        height={112}
        label="pressures"
        formatDay={({ day: words }) => words}
        {...parts}
      />,
    )

  test.each([
    ['hours', 1, ['1', '18', '24', '30', 'UTC+1']],
    ['days', 7, ['1', '24', '48', '72', '96', '120', '144', '168']],
  ])(
    'among %s no day stands where a reading does but at the left: an hour would be called a day',
    async (_, days, expected) => {
      const [first, last] = [bar(0.55, { day: '1' }), bar(days + 0.5, { day: 'the last' })]
      const { container } = await plot([first, last], {
        to: last.time,
        formatTick: ({ wall }) => String(wall / 3_600_000),
        clock: axisClock([{ time: 0, offset: 0, hasZone: true }]),
        clockName: 'UTC+1',
      })
      const feet = [...container.querySelectorAll('.plot__tick[y="108"]')]
      const inOrder = feet.toSorted(
        (one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left,
      )
      expect(inOrder.map(({ textContent }) => textContent)).toEqual(expected)
    },
  )

  test('home is apart from clinic, a missing half is a dot', async () => {
    const { container } = await plot([
      bar(1),
      bar(2, { isHome: true }),
      bar(3, { lower: undefined }),
    ])
    expect(container.querySelectorAll('line.plot__pressure')).toHaveLength(1)
    expect(container.querySelectorAll('line.plot__pressure--home')).toHaveLength(1)
    expect(container.querySelectorAll('circle.plot__half')).toHaveLength(1)
  })

  test('nothing outside of the window is drawn, and the newest run stands behind a break', async () => {
    const { container } = await plot([bar(-3), bar(1), bar(80), bar(80.5), bar(81)])
    expect(container.querySelectorAll('line.plot__pressure')).toHaveLength(4)
    expect(container.querySelectorAll('.plot__break')).toHaveLength(1)
  })

  test('its days stand below their bars: the last one does not stand where the drawing ends', async () => {
    const [first, last] = [bar(1, { day: '1 Sep' }), bar(60, { day: '31 Oct' })]
    const { container } = await plot([first, bar(30), last])
    const label = [...container.querySelectorAll('.plot__tick')].find(
      ({ textContent }) => textContent === '31 Oct',
    )
    const strokes = [...container.querySelectorAll('line.plot__pressure')]
    const x = (element: Element | undefined, name: string) => Number(element?.getAttribute(name))
    expect(x(label, 'x')).toBeCloseTo(x(strokes.at(-1), 'x1'))
  })

  test('a stay is a run of its own although pressures were measured at home every day', async () => {
    const home = Array.from({ length: 80 }, (_, index) => bar(index, { isHome: true }))
    const { container } = await plot([...home, bar(80.1), bar(80.5), bar(81)])
    expect(container.querySelectorAll('.plot__break')).toHaveLength(1)
    expect(container.querySelectorAll('line.plot__pressure')).toHaveLength(3)
  })
})

test.each([
  ['birth', 700, ['birth', '1', '2', '3', '4', '5', '6']],
  ['naissance', 330, ['naissance', '2', '3', '4', '5', '6']],
])('the ages of growth have room beside “%s”, %i px wide', async (birth, width, ages) => {
  const { container } = await render(
    <GrowthPlot
      curves={[]}
      points={[
        { key: 'a', at: 0, value: 3, text: '3' },
        { key: 'b', at: 2000, value: 20, text: '20' },
      ]}
      hasOneLast
      years={{ from: 0, to: 6 * 365.25 }}
      birth={birth}
      unit="kg"
      axis="age"
      label="Weight"
    />,
  )
  container.style.width = `${String(width)}px`
  const named = () => [...container.querySelectorAll('text[y="270"]')]
  await expect.poll(() => named().map((each) => each.textContent)).toEqual(ages)
  const boxes = named().map((each) => each.getBoundingClientRect())
  for (const [index, box] of boxes.slice(1).entries())
    expect(box.left).toBeGreaterThan(boxes[index]?.right ?? Infinity)
})

test.each([620, 330, 160])(
  'what is written of one early measurement is inside of a drawing of %i px',
  async (width) => {
    const { container } = await render(
      <GrowthPlot
        curves={[]}
        points={[{ key: 'a', at: 9, value: 3.4, text: '3.4 kg, 12 Nov 2026' }]}
        hasOneLast
        years={{ from: 0, to: 365.25 }}
        birth="birth"
        unit="kg"
        axis="age"
        label="Weight"
      />,
    )
    container.style.width = `${String(width)}px`
    const svg = container.querySelector('svg')
    await expect.poll(() => svg?.getAttribute('width')).toBe(String(width))
    const box = container.querySelector('.plot__label')?.getBoundingClientRect()
    const drawing = svg?.getBoundingClientRect()
    expect(box?.left).toBeGreaterThanOrEqual((drawing?.left ?? 0) + 34)
    expect(box?.right).toBeLessThanOrEqual((drawing?.right ?? 0) - 34)
  },
)
