import { drawKey } from '#src/clinical/laboratory/flowsheet-days.ts'
import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { ResultColumn } from './sheet-columns.ts'

/** The readings of an analyte in one column, newest first. */
export function readingsAt(
  row: FlowsheetRow | undefined,
  column: Pick<ResultColumn, 'day' | 'draw'> | undefined,
): readonly Reading[] {
  const ofDay = (column && row?.readingsByDay.get(column.day.key)) ?? []
  const draw = column?.draw
  return draw ? ofDay.filter((each) => drawKey(each) === draw.key) : ofDay
}
