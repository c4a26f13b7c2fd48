import { memo } from 'react'
import type { SheetColumn } from './sheet-type.ts'

/** Where a sheet comes to rest: at the edge of each column, drawn or not. */
export const SheetStops = memo(function SheetStops({
  columns,
}: {
  readonly columns: readonly SheetColumn[]
}) {
  return (
    <div className="sheet__stops" aria-hidden="true">
      {columns.map(({ key }) => (
        <i key={key} className="sheet__stop" />
      ))}
    </div>
  )
})
