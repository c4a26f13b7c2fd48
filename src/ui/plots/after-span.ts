import { letterWidth, type PlacedLabel } from './label-places.ts'
import { tickLetter } from './tick-letter.ts'
import { trendEdges } from './trend-axis.ts'

/** Of a reading after the span. */
export type AfterSpan = readonly [day: string, value: string]

/** Left of what is written in the margin, and between its lines, px. */
const margin = { left: 8, line: 14 }
const room = trendEdges.right - margin.left
const maxDigits = Math.floor(room / letterWidth)
/** More than this is no number: it is cut, and all of it is in the table. */
const maxLines = 3
const arrow = '→'
/** With the space before it, px. */
const arrowWidth = 15

/**
 * What is written in the margin, at the foot: the day of a reading after the span, its year in a line of its own where
 * both are too long for one, and below it the value. A long value goes on in the next line, as it does in a sheet: a cut
 * number would be read as a smaller one.
 */
export function placedAfter(
  after: AfterSpan | undefined,
  { right, bottom }: { readonly right: number; readonly bottom: number },
): PlacedLabel[] {
  if (!after) return []
  const [moment, value] = after
  const year = moment.length * tickLetter > room ? moment.lastIndexOf(' ') : -1
  const days = year < 0 ? [moment] : [moment.slice(0, year), moment.slice(year + 1)]
  const lines = [
    ...days.map((text) => ({ key: 'plot__after-day', text })),
    ...valueLines(value).map((text) => ({ key: 'plot__after', text })),
  ]
  return lines.map((line, index) => ({
    ...line,
    x: right,
    y: bottom,
    left: right + margin.left,
    base: bottom - margin.left - margin.line * (lines.length - 1 - index),
  }))
}

function valueLines(value: string): readonly string[] {
  const parts = value.match(new RegExp(`.{1,${String(maxDigits)}}`, 'gsu')) ?? []
  const shown = parts.slice(0, maxLines)
  const last = shown.pop() ?? ''
  const end = parts.length > maxLines ? `${last.slice(0, -1)}…` : last
  return end.length * letterWidth + arrowWidth <= room
    ? [...shown, `${end} ${arrow}`]
    : [...shown, end, arrow]
}
