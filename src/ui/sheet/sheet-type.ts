import type { FlagMarkProps } from '../flag-mark.tsx'

export interface SheetColumn {
  readonly key: string
  /** Stands once above all neighbours that share it, such as a month. */
  readonly period: string
  readonly name: string
  /** Below the name; nothing in its place where the column can be opened. */
  readonly sub: string
  /** The whole of it, for screen readers. */
  readonly label: string
  /** The column opens into its parts, or closes them. */
  readonly toggle: SheetToggle | undefined
  /** One of the parts of an opened column. */
  readonly isPart: boolean
  /** Follows its neighbour after a gap: a double rule. */
  readonly isAfterGap: boolean
  /** Something about the column itself is doubtful. */
  readonly isDoubtful: boolean
}

export interface SheetToggle {
  readonly text: string
  readonly label: string
  readonly isOpen: boolean
}

export interface SheetGroup {
  readonly key: string
  readonly title: string
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly key: string
  readonly name: string
  /** What the name goes on with, in small. */
  readonly rest: string
  readonly unit: string
  readonly range: string
  /** What the range goes on with; screen readers have it, and a pointer. */
  readonly rangeRest?: string
  /** Long before it comes the row below it: a double rule. */
  readonly isBeforeGap?: boolean
  /** Where it opens into the rows below it: whether it has. */
  readonly isExpanded?: boolean
}

export interface SheetCell {
  readonly text: string
  /** Digits that are cut off on screen; screen readers and copies have them. */
  readonly rest: string
  readonly kind: 'number' | 'words'
  /** Stands behind the text where the row has no unit of its own. */
  readonly unit: string
  readonly tone: 'plain' | 'high' | 'low' | 'critical' | 'abnormal'
  readonly isPreliminary: boolean
  /** Marks in a letter or two, such as `c` for corrected. */
  readonly marks: readonly string[]
  readonly flags: readonly FlagMarkProps[]
  /** Everything in words. */
  readonly label: string
}

/** A cell, or with column -1 the row's name, or with row -1 the column's head. */
export interface SheetPosition {
  readonly row: number
  readonly column: number
}

/** What is asked of the sheet's owner, for what is near the view. */
export interface SheetContent {
  readonly has: (row: number, column: number) => boolean
  readonly cell: (row: number, column: number) => SheetCell | undefined
  /** Where a row that has nothing in view has something before a column, in words. */
  readonly before: (row: number, column: number) => string | undefined
}
