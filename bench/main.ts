import { measureChartSize } from './chart-size/measure-chart-size.ts'

/** The project's figures, measured here and now; ends with 1 when one is beyond its limit. */
const isWithinLimits = await measureChartSize()
if (!isWithinLimits) process.exitCode = 1
