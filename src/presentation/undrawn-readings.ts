import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { TrendMessages } from '#src/messages/trend.ts'
import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'
import { flagsOf, unitText, valueText, whenText } from './reading-words.ts'
import { isCourse, type ReadingLine } from './trend-lines.ts'

/** Whether it has a point in a span. */
export function isIn(line: ReadingLine, span: TrendSpan): boolean {
  return pointsIn(line, span).length > 0
}

/** Whether all that a line has in a span is one reading, beside the course of another unit of the same measurement. */
export function isAloneBeside(
  line: ReadingLine,
  lines: readonly ReadingLine[],
  span: TrendSpan,
): boolean {
  return pointsIn(line, span).length === 1 && lines.some((each) => pointsIn(each, span).length > 1)
}

/**
 * What is said in words: one reading in a unit has no course, and beside that of another unit it gets no axis of its own.
 * @param lines of one measurement, one for each unit
 * @param isAnyTime those of which there is one only are said whatever the span
 */
export function undrawnReadings(
  lines: readonly ReadingLine[],
  span: TrendSpan,
  isAnyTime: boolean,
): readonly Reading[] {
  return lines.flatMap((line) => {
    const isSaid = isCourse(line) ? isAloneBeside(line, lines, span) : isAnyTime || isIn(line, span)
    const said = isCourse(line) ? pointsIn(line, span) : line.points
    return isSaid ? said.flatMap(({ key }) => line.readings.get(key) ?? []) : []
  })
}

function pointsIn({ points }: ReadingLine, { from, to }: TrendSpan) {
  return points.filter(({ time }) => time >= from && time <= to)
}

/** In words: those in a unit one by one, and how many were sent without one, of which each is apart from all others. */
export function undrawnWords(readings: readonly Reading[], t: Messages, words: TrendMessages) {
  const [inUnit, without] = [
    readings.filter(({ value }) => unitText(value) !== ''),
    readings.filter(({ value }) => unitText(value) === ''),
  ]
  return [
    ...(inUnit.length > 0
      ? [words.aloneInUnit(inUnit.length, inUnit.map((each) => undrawnReading(each, t)).join('; '))]
      : []),
    ...(without.length > 0 ? [words.undrawnWithoutUnit(without.length)] : []),
  ]
}

/** `87.1 arb. units H, 14 Nov 2026 06:41` */
function undrawnReading(reading: Reading, t: Messages): string {
  const { value } = reading
  const codes = flagsOf(reading, t).map(({ code }) => code)
  const said = [valueText(value, t), unitText(value), ...codes].filter((each) => each !== '')
  return [said.join(' '), whenText(reading, t)].join(', ')
}
