import { measureChartSize } from './chart-size/measure-chart-size.ts'
import { measureDrawing } from './drawing/measure-drawing.ts'
import { measureReading } from './reading/measure-reading.ts'

/** Runs the benchmarks, or the one that is named, and exits with 1 if a figure is beyond its limit. */
const benchmarks = {
  'chart-size': measureChartSize,
  reading: measureReading,
  drawing: measureDrawing,
}
const [wanted] = process.argv.slice(2)
for (const [name, measure] of Object.entries(benchmarks)) {
  if (wanted !== undefined && wanted !== name) continue
  if (!(await measure())) process.exitCode = 1
}
