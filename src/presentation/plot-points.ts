import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { PlotPoint } from '#src/ui/plots/plot-point.ts'
import type { Messages } from '#src/messages/messages.ts'
import { toneOf, valueText } from './reading-words.ts'

/** The numbers of a series as points, oldest first, each with the range that it can be compared with. */
export function plotPoints(readings: readonly Reading[], t: Messages): PlotPoint[] {
  return readings.toReversed().flatMap((reading) => {
    const { value, effective, status, comparableRange } = reading
    if (value.kind !== 'quantity' || !effective) return []
    return [
      {
        key: reading.id,
        time: effective.earliest,
        value: value.quantity.number,
        text: valueText(value, t),
        tone: toneOf(reading),
        direction: reading.interpretations.find(
          ({ severity, direction }) => severity === reading.severity && direction !== undefined,
        )?.direction,
        hollow: status === 'preliminary',
        limit: limitOf(value.quantity.comparator),
        low: comparableRange?.low,
        high: comparableRange?.high,
      },
    ]
  })
}

function limitOf(comparator: string | undefined): PlotPoint['limit'] {
  if (comparator === undefined) return undefined
  return comparator.startsWith('>') ? 'above' : 'below'
}
