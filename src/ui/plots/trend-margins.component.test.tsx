import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { TrendPlot, type TrendPlotProps } from './trend-plot.tsx'
import { day, plotPoint as point } from '#src/testing/plot-point.ts'
import type { PlotPoint } from './plot-point.ts'
import '#src/ui/base.css'
import './plots.css'

function Plot({
  points,
  after,
}: { readonly points: readonly PlotPoint[] } & Pick<TrendPlotProps, 'after'>) {
  return (
    <TrendPlot
      lines={[{ key: 'only', name: 'Platelets', points }]}
      span={{ from: 0, to: 100 * day }}
      unit="/µL"
      label="trend"
      readerLabel="reading by reading"
      textOf={({ text }) => text}
      hint="use the keys"
      formatTick={(time) => [String(Math.round(time / day)), '']}
      labels={[]}
      after={after}
      chosen={undefined}
      reducedNote={String}
      onPoint={() => undefined}
      onChoose={() => undefined}
    />
  )
}

test.each([
  ['of another year', ['21 sept. 2023', '6.6']],
  ['with a long value', ['22 Nov', '100000']],
  ['with a longer one', ['22 Nov', '1234567']],
  ['with the longest', ['21 sept. 2023', '>12345678901']],
] as const)('a reading after the window, %s, stays inside of the drawing', async (_, after) => {
  const { container } = await render(<Plot points={[point(1, 90)]} after={after} />)
  await expect.poll(() => container.querySelector('.plot__after')).not.toBeNull()
  const texts = [...container.querySelectorAll('.plot__after, .plot__after-day')]
  const words = (text: string) => text.replaceAll(' ', '')
  expect(words(texts.map((text) => text.textContent).join(''))).toBe(words(`${after.join('')}→`))
  const edge = container.querySelector('svg')?.getBoundingClientRect().right ?? 0
  for (const text of texts) expect(text.getBoundingClientRect().right).toBeLessThanOrEqual(edge)
})

test('numbers of an axis that are long stay inside of the drawing, with all their digits', async () => {
  const { container } = await render(<Plot points={[point(1, 9_000_000), point(40, 21_234_567)]} />)
  const ticks = () => [...container.querySelectorAll('.recharts-yAxis-tick-labels text')]
  await expect.poll(() => ticks().at(-1)?.textContent).toBe('25000000')
  const edge = container.querySelector('svg')?.getBoundingClientRect().left ?? 0
  for (const tick of ticks()) expect(tick.getBoundingClientRect().left).toBeGreaterThan(edge - 1)
})
