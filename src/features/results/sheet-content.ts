import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import { gravestReading } from '#src/clinical/laboratory/gravest-reading.ts'
import { formatDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { withCutDecimals } from '#src/presentation/with-cut-decimals.ts'
import { resultText } from '#src/presentation/reading-words.ts'
import type { SheetContent } from '#src/ui/sheet/sheet-type.ts'
import { ownUnit } from '#src/presentation/own-unit.ts'
import { cellWords } from './cell-words.ts'
import { readingsAt } from './readings-at.ts'
import type { ResultColumn } from './sheet-columns.ts'

/** What stands in each place of the sheet: of several results the gravest. */
export function sheetContent(
  rows: readonly FlowsheetRow[],
  columns: readonly ResultColumn[],
  t: Messages,
  words: ResultsMessages,
): SheetContent {
  const readings = (row: number, column: number) => readingsAt(rows[row], columns[column])
  return {
    has: (row, column) => readings(row, column).length > 0,
    cell: (row, column) => {
      const all = readings(row, column)
      const gravest = gravestReading(all)
      const [own, head] = [rows[row], columns[column]]
      if (!gravest || !own || !head) return undefined
      // Of a closed day, its head says how many draws there were.
      const isOfOneTime = head.draw !== undefined || head.day.draws.length === 1
      return cellWords(gravest, {
        name: own.analyte.name === '' ? t.values.noName : own.analyte.name,
        rowUnit: own.unit,
        moment: head.label,
        others: isOfOneTime ? all.length - 1 : 0,
        t,
        words,
      })
    },
    before: (row, column) => {
      const columnsBefore = Array.from({ length: column }, (_, index) => column - 1 - index)
      const found = columnsBefore.find((place) => readings(row, place).length > 0)
      const gravest = found === undefined ? undefined : gravestReading(readings(row, found))
      return (
        gravest &&
        words.before(
          [withCutDecimals(resultText(gravest, t)), ownUnit(gravest.value, rows[row]?.unit, t)]
            .filter(Boolean)
            .join(' '),
          gravest.effective ? formatDay(gravest.effective, t.formats) : t.values.undated,
        )
      )
    },
  }
}
