import { createRoot, type Root } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { Sheet } from '#src/ui/sheet/sheet.tsx'
import type { SheetCell, SheetColumn, SheetGroup } from '#src/ui/sheet/sheet-type.ts'

/** A flowsheet of invented results, every place of it filled. */
export const tests = 300
export const dates = 200

const columns: readonly SheetColumn[] = Array.from({ length: dates }, (_, index) => ({
  key: `d${String(index)}`,
  period: `month ${String(Math.floor(index / 12))}`,
  name: String(index),
  sub: '08:00',
  label: `day ${String(index)}`,
  toggle: undefined,
  isPart: false,
  isAfterGap: index % 40 === 39,
  isDoubtful: false,
}))

const groups: readonly SheetGroup[] = Array.from({ length: 10 }, (_, group) => ({
  key: `g${String(group)}`,
  title: `Group ${String(group)}`,
  rows: Array.from({ length: tests / 10 }, (__, row) => ({
    key: `t${String(group)}-${String(row)}`,
    name: `Test ${String(group * 30 + row)}`,
    rest: '',
    unit: 'mmol/L',
    range: '3.5–5.1',
  })),
}))

function cell(row: number, column: number): SheetCell {
  const value = ((row * 31 + column * 17) % 97) / 10
  const isHigh = value > 8
  return {
    text: value.toFixed(1),
    rest: '',
    kind: 'number',
    unit: '',
    tone: isHigh ? 'high' : 'plain',
    isPreliminary: false,
    marks: [],
    flags: isHigh ? [{ kind: 'high', code: 'H', label: 'high' }] : [],
    label: `Test ${String(row)}, day ${String(column)}, ${value.toFixed(1)}`,
  }
}

const content = { has: () => true, cell, before: () => undefined }

/** Draws the flowsheet. */
export function drawSheet(holder: HTMLElement): Root {
  const root = createRoot(holder)
  flushSync(() => {
    root.render(
      <div className="results__panel">
        <Sheet
          label="sheet"
          nameHead="Test"
          rangeHead="Range"
          earlier={String}
          later={String}
          groups={groups}
          columns={columns}
          content={content}
          selected={undefined}
          onOpen={() => undefined}
          onToggle={() => undefined}
        />
      </div>,
    )
  })
  return root
}

/** Draws the same figures as a table without anything else: no flags, no buttons, no frozen names. */
export function drawPlainTable(holder: HTMLElement): Root {
  const root = createRoot(holder)
  const rows = groups.flatMap((group) => group.rows)
  flushSync(() => {
    root.render(
      <table>
        <tbody>
          {rows.map(({ key, name }, row) => (
            <tr key={key}>
              <th>{name}</th>
              {columns.map((column, index) => (
                <td key={column.key}>{cell(row, index).text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>,
    )
  })
  return root
}
