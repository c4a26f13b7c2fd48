/** A cell of a sheet, as LibreOffice wrote it into flat XML (OpenDocument, https://docs.oasis-open.org/office/OpenDocument/v1.3/). */
export interface SheetCell {
  /** `string`, `float`, `date`, … */
  readonly type: string
  readonly text: string
  /** Undefined where it is no formula. */
  readonly formula: string | undefined
}

/** The rows of the first sheet; what is empty at the end of a row is left out. */
export function sheetCells(xml: string): SheetCell[][] {
  const [table = ''] = /<table:table [\s\S]*?<\/table:table>/.exec(xml) ?? []
  const rows = [
    ...table.matchAll(/<table:table-row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g),
  ]
  return rows
    .map(([, , content = '']) => withoutEmptyEnd(cellsOf(content)))
    .filter((cells) => cells.length > 0)
}

function cellsOf(row: string): SheetCell[] {
  const cells = [
    ...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g),
  ]
  return cells.flatMap(([, attributes = '', content = '']) => {
    const repeated = Number(attribute(attributes, 'table:number-columns-repeated') ?? '1')
    const cell = {
      type: attribute(attributes, 'office:value-type') ?? '',
      text: textOf(content),
      formula: attribute(attributes, 'table:formula'),
    }
    // The rest of a row is one cell repeated to its end.
    return Array.from({ length: cell.type === '' ? Math.min(repeated, 100) : repeated }, () => cell)
  })
}

function withoutEmptyEnd(cells: SheetCell[]): SheetCell[] {
  const last = cells.findLastIndex(({ type }) => type !== '')
  return cells.slice(0, last + 1)
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** Paragraphs are lines; spaces and tabs are elements. */
function textOf(content: string): string {
  const paragraphs = [...content.matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
  return paragraphs
    .map(([, text = '']) =>
      plain(
        text
          .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_whole, count?: string) =>
            ' '.repeat(Number(count ?? '1')),
          )
          .replaceAll('<text:tab/>', '\t')
          .replaceAll('<text:line-break/>', '\n')
          .replaceAll(/<[^>]+>/g, ''),
      ),
    )
    .join('\n')
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function plain(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16))
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal))
    return entities[String(name)] ?? whole
  })
}
