import type { ExportsMessages } from '#src/messages/exports.ts'
import type {
  ChartExtract,
  ExtractedOrder,
  ExtractedReading,
  OrdersSection,
  ReadingsSection,
} from './chart-extract.ts'
import { flagsText, identityText, remarksText, sectionFoot, sectionTitle } from './extract-words.ts'

/** An extract as text for a note: results by the time of their collection, orders one to a line. */
export function prose(extract: ChartExtract, words: ExportsMessages): string {
  const { identity, sections } = extract
  const parts = sections.map((section) => {
    const lines =
      section.rows === 'orders' ? orderLines(section, words) : readingLines(section, words)
    return [
      sectionTitle(section),
      ...(lines.length === 0 ? [words.nothingChosen] : lines),
      sectionFoot(section, extract, words),
    ].join('\n')
  })
  return [...(identity ? [identityText(identity, words)] : []), ...parts].join('\n\n') + '\n'
}

function readingLines({ groups }: ReadingsSection, words: ExportsMessages): string[] {
  const byDate = Map.groupBy(
    groups.flatMap(({ rows }) => rows),
    ({ date }) => date,
  )
  return [...byDate]
    .toSorted(([, [one]], [, [other]]) => (other?.time ?? -Infinity) - (one?.time ?? -Infinity))
    .map(([date, rows]) => words.dated(date, rows.map((row) => readingText(row, words)).join('; ')))
}

/** `Potassium 5.7 mmol/L (H (High), range 3.5–5.0, prelim.)` */
function readingText(row: ExtractedReading, words: ExportsMessages): string {
  const { name, value, unit, flags, range } = row
  const beside = [
    // As in the rows on screen: `N` after a value says no more than its silence.
    flagsText(
      flags.filter(({ code }) => code !== 'N'),
      words,
    ),
    range === '' ? '' : words.rangeSent(range),
    remarksText({ ...row, earlier: row.earlier.filter(({ isGravest }) => isGravest) }, words),
  ].filter(Boolean)
  const shown = [name, value, unit].filter(Boolean).join(' ')
  return oneLine(beside.length === 0 ? shown : `${shown} (${beside.join(', ')})`)
}

function orderLines({ groups }: OrdersSection, words: ExportsMessages): string[] {
  return groups.flatMap(({ title, rows }) => [
    ...(title === '' ? [] : [title]),
    ...rows.map((order) => `• ${orderText(order, words)}`),
  ])
}

function orderText(order: ExtractedOrder, words: ExportsMessages): string {
  const { name, instructions, status, written, by, remarks } = order
  const beside = [...status, written, by, ...remarks].filter(Boolean)
  const shown = instructions.length === 0 ? name : words.instructed(name, instructions.join('; '))
  return oneLine(beside.length === 0 ? shown : `${shown} (${beside.join(', ')})`)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
}
