import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { flushSync } from 'react-dom'
import UPlot from 'uplot'
import type { PlotPoint } from '#src/ui/plots/plot-point.ts'
import { TrendPlot } from '#src/ui/plots/trend-plot.tsx'
import 'uplot/dist/uPlot.min.css'

const day = 86_400_000
const start = Date.UTC(2024, 0, 1)
const size = { width: 900, height: 220 }

/** Invented results over two years, one in fifty of them flagged. */
function points(count: number): PlotPoint[] {
  return Array.from({ length: count }, (_, index) => {
    const isHigh = index % 50 === 49
    const value = 4 + Math.sin(index / 9) / 2 + (isHigh ? 2 : 0)
    return {
      key: `r${String(index)}`,
      time: start + (index / count) * 730 * day,
      value,
      text: value.toFixed(1),
      tone: isHigh ? 'high' : 'plain',
      direction: undefined,
      hollow: false,
      limit: undefined,
      low: 3.5,
      high: 5.1,
    }
  })
}

/** The trend as a screen has it, with a line that says what a pointer is at. */
function Trend({ line }: { readonly line: readonly PlotPoint[] }) {
  const [pointed, setPointed] = useState<string>()
  return (
    <>
      <TrendPlot
        lines={[{ key: 'only', name: 'Potassium', points: line }]}
        span={{ from: start, to: start + 730 * day }}
        unit="mmol/L"
        label="trend"
        readerLabel="readings"
        textOf={({ text }) => text}
        hint=""
        formatTick={(time) => [new Date(time).toISOString().slice(0, 7), '']}
        labels={[]}
        chosen={pointed}
        reducedNote={String}
        onPoint={setPointed}
        onChoose={setPointed}
      />
      <p className="readout">
        {[pointed, line.find(({ key }) => key === pointed)?.text].join(' ')}
      </p>
    </>
  )
}

/** @returns what takes the drawing away */
export function drawTrend(holder: HTMLElement, count: number): () => void {
  holder.style.width = `${String(size.width)}px`
  const line = points(count)
  const root: Root = createRoot(holder)
  flushSync(() => {
    root.render(<Trend line={line} />)
  })
  return () => {
    root.unmount()
  }
}

/** The same points by uPlot, the fastest of its kind, with its own legend as the readout. */
export function drawUPlot(holder: HTMLElement, count: number): () => void {
  const line = points(count)
  const plot = new UPlot(
    {
      ...size,
      series: [{}, { label: 'Potassium', stroke: '#3c5a56' }],
    },
    [line.map(({ time }) => time / 1000), line.map(({ value }) => value)],
    holder,
  )
  return () => {
    plot.destroy()
  }
}
