import type { SheetGroup, SheetRow } from './sheet-type.ts'

/** Neighbouring rows of one group that are laid out, or skipped, together. */
export interface RowBlock {
  readonly key: string
  /** Of its group, in the first block of it. */
  readonly title: string | undefined
  readonly rows: readonly SheetRow[]
  /** The place of its first row among all rows. */
  readonly firstRow: number
  /** The row of the table that it begins with, its title included, from 1. */
  readonly ariaIndex: number
}

/** What comes near the view does so by this many rows at once: in one frame there is no time for many. */
const maxRows = 10
/** The two rows of the head. */
const headRows = 2

export function rowBlocks(groups: readonly SheetGroup[]): RowBlock[] {
  let [firstRow, ariaIndex] = [0, headRows + 1]
  return groups.flatMap(({ key, title, rows }) =>
    Array.from({ length: Math.max(1, Math.ceil(rows.length / maxRows)) }, (_, index) => {
      const block = {
        key: `${key} ${String(index)}`,
        title: index === 0 ? title : undefined,
        rows: rows.slice(index * maxRows, (index + 1) * maxRows),
        firstRow,
        ariaIndex,
      }
      firstRow += block.rows.length
      ariaIndex += block.rows.length + (index === 0 ? 1 : 0)
      return block
    }),
  )
}
