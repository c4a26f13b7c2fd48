import { measureChartSize } from './chart-size/measure-chart-size.ts'

/** Runs the benchmarks, and exits with 1 if a figure is beyond its limit. */
const isWithinLimits = await measureChartSize()
if (!isWithinLimits) process.exitCode = 1
