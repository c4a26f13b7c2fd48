import type { PlotPoint } from '#src/ui/plots/plot-point.ts'

export const day = 86_400_000

/** A reading of a trend so many days after its beginning, with nothing said of it. */
export function plotPoint(days: number, value: number, parts: Partial<PlotPoint> = {}): PlotPoint {
  return {
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
    ...parts,
  }
}
